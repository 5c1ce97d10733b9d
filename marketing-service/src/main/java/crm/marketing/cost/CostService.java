package crm.marketing.cost;

import crm.marketing.campaign.CampaignService;
import crm.marketing.database.Statements;
import crm.marketing.money.Money;
import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.outbox.Outbox;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.problem.InvalidInput;
import crm.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Enters costs and adds them up. */
@ApplicationScoped
@Transactional
public class CostService {

    /** An entry is never changed. */
    static final int ONLY_VERSION = 1;

    private static final String RESOURCE = "marketing-cost";
    private static final String EMAIL = "email";

    private final EntityManager entities;
    private final CampaignService campaigns;
    private final Statements statements;
    private final Keyset keyset;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    CostService(
            EntityManager entities,
            CampaignService campaigns,
            Statements statements,
            Keyset keyset,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.campaigns = campaigns;
        this.statements = statements;
        this.keyset = keyset;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws InvalidInput when it names no campaign that there is, nor a channel, or no amount or currency */
    public CostView enter(CostInput input) {
        input.amount().check("/amount");
        if (input.amount().amount().signum() == 0) {
            throw InvalidInput.at("/amount/amount", "out-of-range", "must not be zero");
        }
        var cost = MarketingCost.enter(Ids.next(), input, channel(input), clock.instant());
        entities.persist(cost);
        var event = cost.recorded();
        outbox.publish(event);
        audit.record("create", RESOURCE, event.costId(), ONLY_VERSION, List.of("amount", "campaignId", "channel"));
        return cost.view();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public CostView get(UUID id) {
        var cost = entities.find(MarketingCost.class, id);
        if (cost == null) {
            throw new NotFound(RESOURCE, id);
        }
        return cost.view();
    }

    public Page<CostView> list(ListQuery query) {
        return keyset.page(MarketingCost.class, query, MarketingCost::view);
    }

    /** What a campaign cost, by currency. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Money> of(UUID campaign) {
        return statements.list(
                "select currency, sum(amount) as amount from marketing_cost where campaign_id = ? group by currency order by currency",
                row -> Money.of(row.decimal("amount"), row.text("currency")),
                campaign);
    }

    private String channel(CostInput input) {
        if (input.campaignId() != null) {
            if (!campaigns.exists(input.campaignId())) {
                throw InvalidInput.at("/campaignId", "campaign-not-found", "is no campaign");
            }
            return input.channel() == null ? EMAIL : input.channel();
        }
        if (input.channel() == null) {
            throw InvalidInput.at("/channel", "required", "is required, or campaignId");
        }
        return input.channel();
    }
}
