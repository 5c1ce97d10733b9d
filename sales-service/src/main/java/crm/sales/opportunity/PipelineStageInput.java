package crm.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage as somebody writes it; {@link PipelineReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PipelineStageInput", description = "A stage to write.")
public record PipelineStageInput(
        @Schema(
                required = true,
                pattern = PipelineReader.KEY,
                description = "What opportunities call it: lower-case letters, digits and hyphens.",
                examples = "proposal")
        String key,

        @Schema(
                required = true,
                maxLength = PipelineReader.NAME,
                description = "What people call it.",
                examples = "Proposal")
        String name,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1",
                description =
                        "How likely an opportunity in this stage is to be won; needed if it is open. 1 if it is won, 0 if"
                                + " it is lost.",
                examples = "0.5")
        BigDecimal probability,

        @Schema(defaultValue = "open", description = "Whether an opportunity in this stage is open, won or lost.")
        StageOutcome outcome) {

    static PipelineStageInput of(PipelineStage stage) {
        return new PipelineStageInput(stage.key(), stage.name(), stage.probability(), stage.outcome());
    }
}
