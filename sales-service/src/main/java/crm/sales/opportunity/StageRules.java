package crm.sales.opportunity;

import crm.platform.problem.InvalidInput;
import crm.platform.text.Findings;
import crm.sales.order.OrderReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;

/** Which stages of its pipeline an opportunity may enter, and when. */
@ApplicationScoped
class StageRules {

    private static final String DEFAULT = "default";
    private static final String STAGE = "/stage";

    private final PipelineRepository pipelines;
    private final Clock clock;

    StageRules(PipelineRepository pipelines, Clock clock) {
        this.pipelines = pipelines;
        this.clock = clock;
    }

    /**
     * The pipeline with a key. Until the transaction ends, no stage of it goes.
     *
     * @param key null for the usual one
     * @throws InvalidInput when there is no such pipeline
     */
    Pipeline pipeline(String key) {
        return pipelines
                .findToMoveIn(key == null ? DEFAULT : key)
                .orElseThrow(() -> InvalidInput.at("/pipeline", "pipeline-unknown", "is no pipeline"));
    }

    /** The stage in which an opportunity begins, or goes on after it was won or lost: the first one unless it is said. */
    PipelineStage begin(Pipeline pipeline, String said, Findings findings) {
        return said == null ? pipeline.first() : open(pipeline, said, findings);
    }

    /** The stage in which an opportunity is to be: the present one stays, whatever it is; another one must be open. */
    PipelineStage next(Opportunity opportunity, String said, Findings findings) {
        var pipeline = pipeline(opportunity.pipeline());
        if (opportunity.place().stage().equals(said)) {
            return pipeline.stage(said).orElseGet(opportunity.place()::asEntered);
        }
        if (said == null) {
            findings.add(STAGE, "required", "is required");
            return opportunity.place().asEntered();
        }
        return open(pipeline, said, findings);
    }

    /** The stage in which an opportunity ends when it is won or lost. */
    PipelineStage end(Opportunity opportunity, StageOutcome outcome) {
        return pipeline(opportunity.pipeline()).end(outcome);
    }

    /** When an opportunity was won or lost: now unless it is said, and not before it came into its present stage. */
    Instant closing(Opportunity opportunity, Instant said, Findings findings) {
        var at = said == null
                ? opportunity.place().notBefore(clock.instant())
                : OrderReader.time(said, clock.instant(), "/closedAt", findings);
        if (opportunity.place().isOpen() && at.isBefore(opportunity.place().stageSince())) {
            findings.add("/closedAt", "out-of-range", "must not be before it came into its present stage");
        }
        return at;
    }

    private static PipelineStage open(Pipeline pipeline, String key, Findings findings) {
        var stage = pipeline.stage(key).orElse(null);
        if (stage == null) {
            var keys = pipeline.stages().stream().map(PipelineStage::key).collect(Collectors.joining(", "));
            findings.add(STAGE, "stage-unknown", "must be one of " + keys);
            return pipeline.first();
        }
        if (stage.outcome() != StageOutcome.OPEN) {
            findings.add(STAGE, "stage-closed", "is entered by :win or :lose");
        }
        return stage;
    }
}
