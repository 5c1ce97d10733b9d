package crm.support.ticket;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a ticket takes a step. */
@Schema(name = "TicketStep", description = "Why a ticket takes a step.")
public record TicketStep(
        @Schema(nullable = true, maxLength = 1000, description = "Why; for the history, not for the customer.")
        @Size(max = 1000)
        String reason) {

    static final TicketStep WITHOUT_REASON = new TicketStep(null);
}
