package crm.support.conversation;

/**
 * A file that came with a mail.
 *
 * @param name without path and control characters
 * @param mediaType as the sender called it
 */
public record InboundAttachment(String name, String mediaType, byte[] content) {}
