package crm.support.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer by the public link. */
@Schema(name = "PublicSurveyAnswer", description = "An answer by the public link.")
public record SurveyAnswer(
        @Schema(required = true, description = "On the survey's scale: 1 to 5.", examples = "5")
        @NotNull
        Integer score,

        @Schema(nullable = true, maxLength = 5000, description = "What else there is to say.")
        @Size(max = 5_000)
        String comment) {}
