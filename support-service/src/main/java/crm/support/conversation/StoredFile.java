package crm.support.conversation;

/**
 * A file to hand out.
 *
 * @param mediaType as the sender called it; not to be believed
 */
public record StoredFile(String name, String mediaType, byte[] content) {}
