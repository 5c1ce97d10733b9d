package crm.marketing.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import crm.marketing.money.Money;
import crm.marketing.template.TemplateService;
import crm.marketing.template.Variables;
import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Campaigns as drafts, and as they are read; what becomes of them is {@link CampaignTransitions}' matter. */
@ApplicationScoped
@Transactional
public class CampaignService {

    static final String RESOURCE = "campaign";

    private final CampaignRepository repository;
    private final TemplateService templates;
    private final MergePatch mergePatch;
    private final Keyset keyset;
    private final Audit audit;
    private final Clock clock;

    CampaignService(
            CampaignRepository repository,
            TemplateService templates,
            MergePatch mergePatch,
            Keyset keyset,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.templates = templates;
        this.mergePatch = mergePatch;
        this.keyset = keyset;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft. */
    public CampaignView create(CampaignInput input) {
        check(input);
        var campaign = Campaign.draft(Ids.next(), input, clock.instant());
        repository.persist(campaign);
        audit.record("create", RESOURCE, campaign.id(), campaign.version(), List.of("name", "segmentId", "templateId"));
        return CampaignView.of(campaign);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public CampaignView get(UUID id) {
        return CampaignView.of(repository.require(id));
    }

    /** Whether there is such a campaign. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean exists(UUID id) {
        return repository.findByIdOptional(id).isPresent();
    }

    public Page<CampaignView> list(ListQuery query) {
        return keyset.page(Campaign.class, query, CampaignView::of);
    }

    /** Changes a draft by a JSON merge patch. */
    public CampaignView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var campaign = repository.requireForChange(id, ifMatch);
        campaign.requireDraft();
        var next = mergePatch.apply(patch, CampaignInput.of(campaign), CampaignInput.class);
        check(next);
        var changed = campaign.change(next, clock.instant());
        repository.flush();
        if (!changed.isEmpty()) {
            audit.record("update", RESOURCE, id, campaign.version(), changed);
        }
        return CampaignView.of(campaign);
    }

    /** Removes a draft. */
    public void remove(UUID id, IfMatch ifMatch) {
        var campaign = repository.requireForChange(id, ifMatch);
        campaign.requireDraft();
        repository.delete(campaign);
        audit.record("delete", RESOURCE, id, campaign.version() + 1, List.of("status"));
    }

    private void check(CampaignInput input) {
        if (input.schedule() != null) {
            input.schedule().check();
        }
        input.from().check("/from/address");
        if (input.replyTo() != null) {
            new Sender(null, input.replyTo()).check("/replyTo");
        }
        if (input.budget() != null) {
            checkBudget(input.budget());
        }
        var template = templates.content(input.templateId(), "/templateId");
        var undeclared = new Variables(template.variables()).undeclared(input.givenValues(), "/values");
        if (!undeclared.isEmpty()) {
            throw new InvalidInput(undeclared);
        }
    }

    private static void checkBudget(Money budget) {
        budget.check("/budget");
        if (budget.amount().signum() < 0) {
            throw InvalidInput.at("/budget/amount", "out-of-range", "must not be negative");
        }
    }
}
