package crm.support.conversation;

import java.util.List;

/**
 * A mail of a customer, read and made safe.
 *
 * @param address of the sender, in its normal form
 * @param name of the sender; null when the mail has none
 * @param subject without line breaks; may be empty
 * @param body plain text
 * @param truncated whether the body was longer than what is kept
 * @param messageId with angle brackets; null when the mail has none
 * @param references Message-IDs that it refers to, the nearest first
 * @param omittedAttachments how many were too many or too large
 */
public record InboundMessage(
        String address,
        String name,
        String subject,
        String body,
        boolean truncated,
        String messageId,
        List<String> references,
        List<InboundAttachment> attachments,
        int omittedAttachments) {}
