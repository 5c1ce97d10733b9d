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
import crm.sales.upsert.ExternalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What can be done with opportunities. Refusals are thrown as {@link crm.platform.problem.Refusal}s and undo everything. */
@ApplicationScoped
@Transactional
public class OpportunityService {

    private static final String DEFAULT = "default";
    private static final String STAGE = "/stage";

    private final OpportunityRepository repository;
    private final OpportunityStageRepository stages;
    private final PipelineRepository pipelines;
    private final CustomerRefs customers;
    private final MergePatch mergePatch;
    private final Journal journal;
    private final Keyset keyset;
    private final Clock clock;

    OpportunityService(
            OpportunityRepository repository,
            OpportunityStageRepository stages,
            PipelineRepository pipelines,
            CustomerRefs customers,
            MergePatch mergePatch,
            Journal journal,
            Keyset keyset,
            Clock clock) {
        this.repository = repository;
        this.stages = stages;
        this.pipelines = pipelines;
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
        var pipeline = pipeline(input.pipeline());
        var stage = input.stage() == null ? pipeline.first() : openStage(pipeline, input.stage(), findings);
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
        journal.tell(List.of(JournalEntry.created(opportunity.opened(), opportunity.filledFields())));
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
        var stage = stage(opportunity, input, findings);
        var said = OpportunityReader.probability(input.probability(), findings);
        refuseChanges(opportunity, input, findings);
        findings.throwIfAny();
        var before = opportunity.stage();
        opportunity
                .change(content, stage, said == null ? stage.probability() : said, clock.instant())
                .ifPresent(event -> tell(opportunity, before, event, event.changedFields()));
        return OpportunityView.of(opportunity);
    }

    /** Wins an opportunity. */
    public OpportunityView win(UUID id, IfMatch ifMatch, WinOpportunity request) {
        var opportunity = checked(id, ifMatch);
        var at = closing(opportunity, request == null ? null : request.closedAt(), new Findings());
        var before = opportunity.stage();
        var won = pipeline(opportunity.pipeline()).end(StageOutcome.WON);
        var event = opportunity.win(won, at, clock.instant());
        tell(opportunity, before, event, List.of("stage", "status", "probability", "closedAt"));
        return OpportunityView.of(opportunity);
    }

    /** Gives an opportunity up. */
    public OpportunityView lose(UUID id, IfMatch ifMatch, LoseOpportunity request) {
        var opportunity = checked(id, ifMatch);
        var findings = new Findings();
        var reason = CleanText.require(request.reason(), OpportunityReader.REASON, "/reason", findings);
        var at = closing(opportunity, request.closedAt(), findings);
        var before = opportunity.stage();
        var lost = pipeline(opportunity.pipeline()).end(StageOutcome.LOST);
        var event = opportunity.lose(lost, reason, at, clock.instant());
        tell(opportunity, before, event, List.of("stage", "status", "probability", "closedAt", "lossReason"));
        return OpportunityView.of(opportunity);
    }

    /** Goes on with an opportunity that was won or lost. */
    public OpportunityView reopen(UUID id, IfMatch ifMatch, ReopenOpportunity request) {
        var opportunity = checked(id, ifMatch);
        var pipeline = pipeline(opportunity.pipeline());
        var findings = new Findings();
        var stage = request == null || request.stage() == null
                ? pipeline.first()
                : openStage(pipeline, request.stage(), findings);
        findings.throwIfAny();
        var before = opportunity.stage();
        var event = opportunity.reopen(stage, clock.instant());
        tell(opportunity, before, event, event.changedFields());
        return OpportunityView.of(opportunity);
    }

    /** Customers became known, by their ids in other systems: opportunities that wait for one of them wait no longer. */
    public void customersKnown(Map<ExternalId, UUID> known) {
        change(repository.findWaitingFor(known.keySet()), opportunity -> {
            var key = opportunity.content().customer().key();
            return new CustomerReference(known.get(key), key);
        });
    }

    /** Customers were removed: nothing here says any longer who they were. */
    public void forget(Collection<UUID> removed) {
        change(repository.findOf(removed), opportunity -> CustomerReference.NONE);
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
                && !patch.path("stage").textValue().equals(opportunity.stage());
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

    private PipelineStage stage(Opportunity opportunity, OpportunityInput input, Findings findings) {
        var pipeline = pipeline(opportunity.pipeline());
        var present = pipeline.stage(opportunity.stage()).orElseGet(opportunity::lastStage);
        if (opportunity.stage().equals(input.stage())) {
            return present;
        }
        var next = input.stage() == null ? null : openStage(pipeline, input.stage(), findings);
        if (input.stage() == null) {
            findings.add(STAGE, "required", "is required");
        }
        return next == null ? present : next;
    }

    private Pipeline pipeline(String key) {
        return pipelines
                .findToMoveIn(key == null ? DEFAULT : key)
                .orElseThrow(() -> InvalidInput.at("/pipeline", "pipeline-unknown", "is no pipeline"));
    }

    private static PipelineStage openStage(Pipeline pipeline, String key, Findings findings) {
        var stage = pipeline.stage(key).orElse(null);
        if (stage == null) {
            findings.add(
                    STAGE,
                    "stage-unknown",
                    "must be one of "
                            + String.join(
                                    ", ",
                                    pipeline.stages().stream()
                                            .map(PipelineStage::key)
                                            .toList()));
            return pipeline.first();
        }
        if (stage.outcome() != StageOutcome.OPEN) {
            findings.add(STAGE, "stage-closed", "is entered by :win or :lose");
        }
        return stage;
    }

    private Instant closing(Opportunity opportunity, Instant said, Findings findings) {
        var at = said == null
                ? opportunity.notBeforeItsStage(clock.instant())
                : OrderReader.time(said, clock.instant(), "/closedAt", findings);
        if (opportunity.status() == StageOutcome.OPEN && at.isBefore(opportunity.stageSince())) {
            findings.add("/closedAt", "out-of-range", "must not be before it came into its present stage");
        }
        findings.throwIfAny();
        return at;
    }

    private void tell(Opportunity opportunity, String before, DomainEvent event, List<String> fields) {
        if (!before.equals(opportunity.stage())) {
            stages.leave(opportunity.id(), opportunity.stageSince());
            stages.persist(OpportunityStage.of(opportunity));
        }
        repository.flush();
        journal.tell(List.of(JournalEntry.changed(event, fields)));
    }

    private void change(List<Opportunity> opportunities, Function<Opportunity, CustomerReference> customer) {
        var told = opportunities.stream()
                .map(opportunity -> opportunity.change(customer.apply(opportunity), clock.instant()))
                .map(event -> JournalEntry.changed(event, event.changedFields()))
                .toList();
        repository.flush();
        journal.tell(told);
    }
}
