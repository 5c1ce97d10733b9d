package crm.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pipeline as somebody makes it; {@link PipelineReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PipelineInput", description = "A pipeline to make.")
public record PipelineInput(
        @Schema(
                required = true,
                pattern = PipelineReader.KEY,
                description = "What opportunities call it; it stays. Lower-case letters, digits and hyphens.",
                examples = "policies")
        String key,

        @Schema(
                required = true,
                maxLength = PipelineReader.NAME,
                description = "What people call it.",
                examples = "Policies")
        String name,

        @Schema(
                required = true,
                minItems = PipelineReader.FEWEST,
                maxItems = PipelineReader.MOST,
                description =
                        "The stages, in their order: at least one that is open, one that is won, one that is lost.")
        List<PipelineStageInput> stages) {

    PipelineChange content() {
        return new PipelineChange(name, stages);
    }
}
