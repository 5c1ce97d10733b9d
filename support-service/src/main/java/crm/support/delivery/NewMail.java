package crm.support.delivery;

import java.util.List;
import java.util.UUID;

/**
 * A mail to send.
 *
 * @param about what it tells: a message's or a survey's id; at most one mail is about one thing
 * @param ticketId the ticket it belongs to
 * @param recipient address
 * @param body plain text
 * @param inReplyTo Message-ID of what it answers; null when it answers nothing
 * @param references Message-IDs of the conversation so far, the oldest first
 * @param automatic whether no person wrote it, so that no machine should answer
 */
public record NewMail(
        UUID about,
        UUID ticketId,
        String recipient,
        String subject,
        String body,
        String inReplyTo,
        List<String> references,
        boolean automatic) {}
