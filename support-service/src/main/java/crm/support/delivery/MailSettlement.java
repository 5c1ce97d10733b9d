package crm.support.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody knows of a mail that is in doubt. */
@Schema(name = "OutgoingMailSettlement", description = "What somebody knows of a mail that is in doubt.")
public record MailSettlement(
        @Schema(required = true, description = "`sent` when it has arrived, `send-again` when it surely has not.")
        @NotNull
        Outcome outcome) {

    /** What to do. */
    @Schema(name = "OutgoingMailSettlementOutcome")
    public enum Outcome {
        @JsonProperty("sent")
        SENT,
        @JsonProperty("send-again")
        SEND_AGAIN
    }
}
