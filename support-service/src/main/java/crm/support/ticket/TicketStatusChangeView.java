package crm.support.ticket;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step as callers read it. */
@Schema(name = "TicketStatusChange", description = "A step that a ticket has taken.")
public record TicketStatusChangeView(
        @Schema(required = true, description = "The step's id (UUIDv7).")
        UUID id,

        @Schema(description = "Where it was; absent when it was opened.")
        TicketStatus from,

        @Schema(required = true, description = "Where it went.") TicketStatus to,

        @Schema(required = true, description = "When, in UTC.") Instant at,

        @Schema(required = true, description = "Who moved it; the service itself where a mail did.")
        String actor,

        @Schema(description = "Why, if somebody said so.") String reason) {

    static TicketStatusChangeView of(TicketStatusChange change) {
        return new TicketStatusChangeView(
                change.id(), change.from(), change.to(), change.at(), change.actor(), change.reason());
    }
}
