package crm.sales.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pipeline as callers read it. */
@Schema(name = "Pipeline", description = "The stages that opportunities go through.")
public record PipelineView(
        @Schema(required = true, description = "The pipeline's id.")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "What opportunities call it.", examples = "default")
        String key,

        @Schema(required = true, description = "What people call it.")
        String name,

        @Schema(required = true, description = "The stages, in their order.")
        List<Stage> stages,

        @Schema(required = true, description = "When the pipeline was made, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When the pipeline last changed, in UTC.")
        Instant updatedAt) {

    /** A stage as callers read it. */
    @Schema(name = "PipelineStage", description = "A stage of a pipeline.")
    public record Stage(
            @Schema(required = true, description = "What opportunities call it.", examples = "proposal")
            String key,

            @Schema(required = true, description = "What people call it.", examples = "Proposal")
            String name,

            @Schema(
                    required = true,
                    description = "How likely an opportunity in this stage is to be won, from 0 to 1.",
                    examples = "0.5")
            BigDecimal probability,

            @Schema(required = true, description = "Whether an opportunity in this stage is open, won or lost.")
            StageOutcome outcome) {}

    static PipelineView of(Pipeline pipeline) {
        return new PipelineView(
                pipeline.id(),
                pipeline.version(),
                pipeline.key(),
                pipeline.definition().name(),
                pipeline.stages().stream()
                        .map(stage -> new Stage(stage.key(), stage.name(), stage.probability(), stage.outcome()))
                        .toList(),
                pipeline.createdAt(),
                pipeline.updatedAt());
    }
}
