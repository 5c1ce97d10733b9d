package crm.sales.opportunity;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.text.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What can be done with pipelines. Refusals are thrown as {@link crm.platform.problem.Refusal}s and undo everything. */
@ApplicationScoped
@Transactional
public class PipelineService {

    private final PipelineRepository repository;
    private final OpportunityRepository opportunities;
    private final Keyset keyset;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Clock clock;

    PipelineService(
            PipelineRepository repository,
            OpportunityRepository opportunities,
            Keyset keyset,
            MergePatch mergePatch,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.opportunities = opportunities;
        this.keyset = keyset;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a pipeline. Two callers who make the same at once are told apart by the table's unique key. */
    public PipelineView create(PipelineInput input) {
        var findings = new Findings();
        var reader = new PipelineReader(findings);
        var key = reader.key(input.key(), "/key");
        var definition = reader.definition(input.content());
        findings.throwIfAny();
        if (repository.has(key)) {
            throw new PipelineTaken(key);
        }
        var pipeline = new Pipeline(Ids.next(), key, definition, clock.instant());
        repository.persist(pipeline);
        audit.record(
                "create",
                PipelineRepository.RESOURCE,
                pipeline.id(),
                pipeline.version(),
                List.of("key", "name", "stages"));
        return PipelineView.of(pipeline);
    }

    /** Reads a pipeline. One statement needs no transaction around it. */
    @Transactional(TxType.SUPPORTS)
    public PipelineView get(UUID id) {
        return PipelineView.of(repository.require(id));
    }

    /** Reads a page of the pipelines. */
    public Page<PipelineView> list(ListQuery query) {
        return keyset.page(Pipeline.class, query, PipelineView::of);
    }

    /** Changes a pipeline by a JSON merge patch. When nothing changes, nothing is written. */
    public PipelineView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        var pipeline = repository.requireForChange(id);
        ifMatch.check(PipelineRepository.RESOURCE, id, pipeline.version());
        var findings = new Findings();
        var next = new PipelineReader(findings).definition(patched(pipeline, patch));
        findings.throwIfAny();
        refuseToLeaveOpportunitiesBehind(pipeline, next);
        var changed = pipeline.change(next, clock.instant());
        if (!changed.isEmpty()) {
            repository.flush();
            audit.record("update", PipelineRepository.RESOURCE, id, pipeline.version(), changed);
        }
        return PipelineView.of(pipeline);
    }

    private PipelineChange patched(Pipeline pipeline, JsonNode patch) {
        return mergePatch.apply(patch, PipelineChange.of(pipeline.definition()), PipelineChange.class);
    }

    private void refuseToLeaveOpportunitiesBehind(Pipeline pipeline, PipelineDefinition next) {
        var standing =
                opportunities.standing(pipeline.key(), pipeline.definition().closedBy(next));
        if (!standing.isEmpty()) {
            throw new StageInUse(standing);
        }
    }
}
