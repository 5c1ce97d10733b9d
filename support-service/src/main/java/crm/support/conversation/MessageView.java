package crm.support.conversation;

import crm.support.delivery.MailView;
import crm.support.triage.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as callers read it. */
@Schema(name = "TicketMessage", description = "Something that the customer said or heard.")
public record MessageView(
        @Schema(required = true, description = "The message's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "The ticket it was said in.")
        UUID ticketId,

        @Schema(required = true, description = "Who speaks.") Direction direction,

        @Schema(required = true, description = "How it was said.") Channel channel,

        @Schema(description = "Who wrote it; absent when not known.")
        String author,

        @Schema(description = "Where it came from or goes to, for mail.")
        String address,

        @Schema(required = true, description = "The text, plain.") String body,

        @Schema(required = true, description = "Whether the mail was longer than what is kept of it.")
        boolean truncated,

        @Schema(required = true, description = "Files that came with it.")
        List<AttachmentView> attachments,

        @Schema(required = true, description = "How many more files came, too many or too large to be kept.")
        int omittedAttachments,

        @Schema(description = "The mail's Message-ID.") String messageId,

        @Schema(description = "What has become of it, for mail of ours.")
        DeliveryView delivery,

        @Schema(required = true, description = "When, in UTC.") Instant occurredAt) {

    static MessageView of(TicketMessage message, List<AttachmentView> attachments, MailView mail) {
        return new MessageView(
                message.id(),
                message.ticketId(),
                message.direction(),
                message.channel(),
                message.author(),
                message.address(),
                message.body(),
                message.truncated(),
                attachments,
                message.omittedAttachments(),
                message.messageId(),
                DeliveryView.of(mail),
                message.occurredAt());
    }
}
