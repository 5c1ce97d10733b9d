package crm.support.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail that came in as operators see it. */
@Schema(name = "InboundMail", description = "A mail that came in, and what was made of it.")
public record InboundMailView(
        @Schema(required = true, description = "The entry's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "The mailbox it is in.")
        String mailbox,

        @Schema(required = true, description = "UIDVALIDITY of the mailbox.")
        long uidValidity,

        @Schema(required = true, description = "UID of the mail there.")
        long uid,

        @Schema(required = true, description = "What was made of it.")
        MailOutcome outcome,

        @Schema(description = "The ticket it went to.") UUID ticketId,

        @Schema(description = "Why it was put aside.") String reason,

        @Schema(required = true, description = "When it was fetched, in UTC.")
        Instant receivedAt) {}
