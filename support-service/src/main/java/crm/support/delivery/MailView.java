package crm.support.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail of the ledger as operators see it: without its text. */
@Schema(name = "OutgoingMail", description = "A mail that leaves, without its text.")
public record MailView(
        @Schema(required = true, description = "The mail's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "What it tells: a message's or a survey's id.")
        UUID about,

        @Schema(description = "The ticket it belongs to.") UUID ticketId,

        @Schema(description = "To whom it goes; absent once it is forgotten.")
        String recipient,

        @Schema(required = true, description = "Its Message-ID, the same at each attempt.")
        String messageId,

        @Schema(required = true, description = "How far it is.") MailState state,

        @Schema(required = true, description = "How often it was tried.")
        int attempts,

        @Schema(description = "When it was last tried, in UTC.") Instant claimedAt,

        @Schema(description = "When the mail server took it, in UTC.")
        Instant sentAt,

        @Schema(description = "Why it is not sent, as the mail server put it.")
        String reason,

        @Schema(required = true, description = "When it was ordered, in UTC.")
        Instant createdAt) {

    static MailView of(OutgoingMail mail) {
        return new MailView(
                mail.id(),
                mail.about(),
                mail.ticketId(),
                mail.recipient(),
                mail.messageId(),
                mail.state(),
                mail.attempts(),
                mail.claimedAt(),
                mail.sentAt(),
                mail.reason(),
                mail.createdAt());
    }
}
