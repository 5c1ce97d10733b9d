package crm.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a pipeline; {@link PipelineReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PipelineChange", description = "What can be changed of a pipeline.")
public record PipelineChange(
        @Schema(maxLength = PipelineReader.NAME, description = "What people call it.", examples = "Policies")
        String name,

        @Schema(
                minItems = PipelineReader.FEWEST,
                maxItems = PipelineReader.MOST,
                description = "The stages, in their order. Replaced whole; a stage is known by its key.")
        List<PipelineStageInput> stages) {

    /** A pipeline as it would have to be written to stay as it is: a patch is applied to this. */
    static PipelineChange of(PipelineDefinition definition) {
        return new PipelineChange(
                definition.name(),
                definition.stages().stream().map(PipelineStageInput::of).toList());
    }
}
