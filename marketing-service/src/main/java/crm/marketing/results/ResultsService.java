package crm.marketing.results;

import crm.marketing.attribution.AttributedRevenueService;
import crm.marketing.campaign.CampaignService;
import crm.marketing.campaign.CampaignView;
import crm.marketing.cost.CostService;
import crm.marketing.database.Row;
import crm.marketing.database.Statements;
import crm.marketing.ledger.AudienceCount;
import crm.marketing.ledger.AudienceSnapshot;
import crm.marketing.money.Money;
import crm.marketing.results.CampaignResults.MessageCounts;
import crm.marketing.results.CampaignResults.Rates;
import crm.marketing.results.CampaignResults.Return;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Adds up what became of a campaign. */
@ApplicationScoped
@Transactional
public class ResultsService {

    private static final int DECIMALS = 4;

    private static final String COUNT = """
            select
              count(*) filter (where m.state in ('pending', 'claimed')) as pending,
              count(*) filter (where m.state = 'sent') as sent,
              count(*) filter (where m.state = 'failed') as failed,
              count(*) filter (where m.state = 'in-doubt') as in_doubt,
              count(*) filter (where m.state = 'skipped') as skipped,
              count(m.opened_at) as opened,
              count(*) filter (where m.opened_at is null and m.touches > 0) as opened_by_machine,
              count(m.clicked_at) as clicked,
              count(*) filter (where m.clicked_at is null and m.touches > 0 and exists (
                select 1 from touch t where t.message_id = m.id and t.kind = 'click')) as clicked_by_machine,
              count(m.unsubscribed_at) as unsubscribed
            from campaign_message m where m.campaign_id = ?
            """;

    private final CampaignService campaigns;
    private final CostService costs;
    private final AttributedRevenueService revenue;
    private final AudienceSnapshot audience;
    private final Statements statements;
    private final Clock clock;

    ResultsService(
            CampaignService campaigns,
            CostService costs,
            AttributedRevenueService revenue,
            AudienceSnapshot audience,
            Statements statements,
            Clock clock) {
        this.campaigns = campaigns;
        this.costs = costs;
        this.revenue = revenue;
        this.audience = audience;
        this.statements = statements;
        this.clock = clock;
    }

    /** What became of a campaign so far. */
    public CampaignResults of(UUID id) {
        var campaign = campaigns.get(id);
        var counts = statements.find(COUNT, ResultsService::counts, id).orElseThrow();
        var cost = costs.of(id);
        var income = revenue.of(id);
        return new CampaignResults(
                id,
                campaign.status(),
                clock.instant(),
                audience(campaign),
                counts,
                rates(counts),
                cost,
                income,
                revenue.countOrders(id),
                returns(cost, income));
    }

    /** Before the launch it is the audience that there would be now. */
    private AudienceCount audience(CampaignView campaign) {
        return campaign.startedAt() == null
                ? audience.count(campaign.segmentId(), campaign.channel(), campaign.purpose())
                : new AudienceCount(campaign.members(), campaign.recipients(), audience.excluded(campaign.id()));
    }

    private static MessageCounts counts(Row row) {
        return new MessageCounts(
                row.number("pending"),
                row.number("sent"),
                row.number("failed"),
                row.number("in_doubt"),
                row.number("skipped"),
                row.number("opened"),
                row.number("opened_by_machine"),
                row.number("clicked"),
                row.number("clicked_by_machine"),
                row.number("unsubscribed"));
    }

    private static Rates rates(MessageCounts counts) {
        return new Rates(
                share(counts.opened(), counts.sent()),
                share(counts.clicked(), counts.sent()),
                share(counts.unsubscribed(), counts.sent()),
                share(counts.failed(), counts.sent() + counts.failed()));
    }

    private static List<Return> returns(List<Money> costs, List<Money> revenues) {
        return costs.stream()
                .filter(cost -> cost.amount().signum() > 0)
                .map(cost -> returned(cost, revenue(cost.currency(), revenues)))
                .toList();
    }

    private static BigDecimal revenue(String currency, List<Money> revenues) {
        return revenues.stream()
                .filter(revenue -> revenue.currency().equals(currency))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Return returned(Money cost, BigDecimal revenue) {
        return new Return(
                cost.currency(),
                revenue.divide(cost.amount(), DECIMALS, RoundingMode.HALF_UP),
                revenue.subtract(cost.amount()).divide(cost.amount(), DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
