package crm.support.survey;

import crm.support.ticket.TicketCustomer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer from elsewhere. */
@Schema(name = "SurveyAnswerInput", description = "An answer that was given elsewhere, now or in the past.")
public record SurveyAnswerInput(
        @Schema(required = true, description = "What was asked.") @NotNull SurveyKind kind,

        @Schema(required = true, description = "The answer, on its scale.", examples = "4")
        @NotNull
        Integer score,

        @Schema(nullable = true, description = "The lowest answer there was; 1, for NPS 0, unless said otherwise.")
        Integer scaleMin,

        @Schema(nullable = true, description = "The highest answer there was; 5, for NPS 10, for CES 7, unless said otherwise.")
        Integer scaleMax,

        @Schema(nullable = true, description = "When it was answered, in UTC; now unless said otherwise.")
        Instant answeredAt,

        @Schema(nullable = true, description = "Who answered.") @Valid TicketCustomer customer,

        @Schema(nullable = true, description = "The ticket it is about.") UUID ticketId,

        @Schema(nullable = true, maxLength = 5000, description = "What else was said.")
        @Size(max = 5_000)
        String comment) {

    int scaleMinOrDefault() {
        return scaleMin == null ? kind.min() : scaleMin;
    }

    int scaleMaxOrDefault() {
        return scaleMax == null ? kind.max() : scaleMax;
    }
}
