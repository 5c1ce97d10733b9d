package crm.sales.opportunity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.events.DomainEvent;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import crm.sales.customerref.CustomerNames;
import crm.sales.customerref.CustomerReference;
import crm.sales.customerref.CustomerRefs;
import crm.sales.journal.Journal;
import crm.sales.journal.JournalEntry;
import crm.sales.order.OrderReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be done with opportunities. Refusals are thrown as {@link crm.platform.problem.Refusal}s and undo everything. */
@ApplicationScoped
@Transactional
public class OpportunityService {

    private final OpportunityRepository repository;
    private final OpportunityStageRepository stages;
    private final StageRules rules;
    private final CustomerRefs customers;
    private final MergePatch mergePatch;
    private final Journal journal;
    private final Keyset keyset;
    private final Clock clock;

    OpportunityService(
            OpportunityRepository repository,
            OpportunityStageRepository stages,
            StageRules rules,
            CustomerRefs customers,
            MergePatch mergePatch,
            Journal journal,
            Keyset keyset,
            Clock clock) {
        this.repository = repository;
        this.stages = stages;
        this.rules = rules;
        this.customers = customers;
        this.mergePatch = mergePatch;
        this.journal = journal;
        this.keyset = keyset;
        this.clock = clock;
    }

    /** Opens an opportunity. */
    public OpportunityView create(JsonNode body) {
        var input = mergePatch.apply(body, OpportunityInput.NOTHING, OpportunityInput.class);
        var findings = new Findings();
        var known = customers.lock(CustomerNames.in(List.of((ObjectNode) body)));
        var content = OpportunityReader.content(input, CustomerReference.NONE, known, findings);
        var pipeline = rules.pipeline(input.pipeline());
        var stage = rules.begin(pipeline, input.stage(), findings);
        var said = OpportunityReader.probability(input.probability(), findings);
        var openedAt = OrderReader.time(input.openedAt(), clock.instant(), "/openedAt", findings);
        findings.throwIfAny();
        var opportunity = Opportunity.open(
                Ids.next(),
                content,
                pipeline.key(),
                stage,
                said == null ? stage.probability() : said,
                openedAt,
                clock.instant());
        repository.persist(opportunity);
        stages.persist(OpportunityStage.of(opportunity));
        journal.tell(List.of(JournalEntry.created(opportunity.opened(), OpportunityFacts.filled(opportunity))));
        return OpportunityView.of(opportunity);
    }

    /** Reads an opportunity. One statement needs no transaction around it. */
    @Transactional(TxType.SUPPORTS)
    public OpportunityView get(UUID id) {
        return OpportunityView.of(repository.require(id));
    }

    /** Reads a page of opportunities. */
    public Page<OpportunityView> list(ListQuery query) {
        return keyset.page(Opportunity.class, query, OpportunityView::of);
    }

    /** Reads a page of the stages that an opportunity was in. */
    public Page<OpportunityStageView> stages(UUID id, ListQuery query) {
        repository.require(id);
        var its = query.among("s.opportunityId = :opportunity", Map.of("opportunity", id));
        return keyset.page(OpportunityStage.class, its, OpportunityStageView::of);
    }

    /** Changes an opportunity by a JSON merge patch. When nothing changes, nothing is written. */
    public OpportunityView patch(UUID id, IfMatch ifMatch, JsonNode body) {
        if (!(body instanceof ObjectNode patch)) {
            throw InvalidInput.at("", "wrong-type", "must be an object");
        }
        var known = customers.lock(CustomerNames.in(List.of(patch)));
        var opportunity = checked(id, ifMatch);
        var input = patched(opportunity, patch);
        var findings = new Findings();
        var content = OpportunityReader.content(input, opportunity.content().customer(), known, findings);
        var stage = rules.next(opportunity, input.stage(), findings);
        var said = OpportunityReader.probability(input.probability(), findings);
        refuseChanges(opportunity, input, findings);
        findings.throwIfAny();
        var before = opportunity.place().stage();
        opportunity
                .change(content, stage, said == null ? stage.probability() : said, clock.instant())
                .ifPresent(event -> tell(opportunity, before, event, event.changedFields()));
        return OpportunityView.of(opportunity);
    }

    /** Wins an opportunity. */
    public OpportunityView win(UUID id, IfMatch ifMatch, WinOpportunity request) {
        var opportunity = checked(id, ifMatch);
        var findings = new Findings();
        var at = rules.closing(opportunity, request == null ? null : request.closedAt(), findings);
        findings.throwIfAny();
        var before = opportunity.place().stage();
        var event = opportunity.win(rules.end(opportunity, StageOutcome.WON), at, clock.instant());
        tell(opportunity, before, event, List.of("stage", "status", "probability", "closedAt"));
        return OpportunityView.of(opportunity);
    }

    /** Gives an opportunity up. */
    public OpportunityView lose(UUID id, IfMatch ifMatch, LoseOpportunity request) {
        var opportunity = checked(id, ifMatch);
        var findings = new Findings();
        var reason = CleanText.require(request.reason(), OpportunityReader.REASON, "/reason", findings);
        var at = rules.closing(opportunity, request.closedAt(), findings);
        findings.throwIfAny();
        var before = opportunity.place().stage();
        var event = opportunity.lose(rules.end(opportunity, StageOutcome.LOST), reason, at, clock.instant());
        tell(opportunity, before, event, List.of("stage", "status", "probability", "closedAt", "lossReason"));
        return OpportunityView.of(opportunity);
    }

    /** Goes on with an opportunity that was won or lost. */
    public OpportunityView reopen(UUID id, IfMatch ifMatch, ReopenOpportunity request) {
        var opportunity = checked(id, ifMatch);
        var findings = new Findings();
        var stage =
                rules.begin(rules.pipeline(opportunity.pipeline()), request == null ? null : request.stage(), findings);
        findings.throwIfAny();
        var before = opportunity.place().stage();
        var event = opportunity.reopen(stage, clock.instant());
        tell(opportunity, before, event, event.changedFields());
        return OpportunityView.of(opportunity);
    }

    /** What to tell of the next opportunities, in the order of their ids, to those who were not there. */
    public List<DomainEvent> restated(UUID after, UUID upTo, int limit) {
        return repository.findNext(after, upTo, limit).stream()
                .<DomainEvent>map(Opportunity::restated)
                .toList();
    }

    private Opportunity checked(UUID id, IfMatch ifMatch) {
        var opportunity = repository.requireForChange(id);
        ifMatch.check(OpportunityRepository.RESOURCE, id, opportunity.version());
        return opportunity;
    }

    /** A stage brings its own probability, unless another one is said with it. */
    private OpportunityInput patched(Opportunity opportunity, ObjectNode patch) {
        var isRenamed = patch.path(CustomerNames.MEMBER).isObject();
        var isMoved = patch.path("stage").isTextual()
                && !patch.path("stage").textValue().equals(opportunity.place().stage());
        return mergePatch.apply(patch, OpportunityInput.of(opportunity, !isRenamed, !isMoved), OpportunityInput.class);
    }

    private static void refuseChanges(Opportunity opportunity, OpportunityInput input, Findings findings) {
        if (!opportunity.pipeline().equals(input.pipeline())) {
            findings.add("/pipeline", "immutable", "must stay as it is");
        }
        if (input.openedAt() == null
                || !opportunity.openedAt().equals(input.openedAt().truncatedTo(ChronoUnit.MICROS))) {
            findings.add("/openedAt", "immutable", "must stay as it is");
        }
    }

    private void tell(Opportunity opportunity, String before, DomainEvent event, List<String> fields) {
        if (!before.equals(opportunity.place().stage())) {
            stages.leave(opportunity.id(), opportunity.place().stageSince());
            stages.persist(OpportunityStage.of(opportunity));
        }
        repository.flush();
        journal.tell(List.of(JournalEntry.changed(event, fields)));
    }
}
