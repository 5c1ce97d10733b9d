package crm.support.conversation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that came with a message, without its content. */
@Schema(name = "MessageAttachment", description = "A file that came with a message.")
public record AttachmentView(
        @Schema(required = true, description = "The file's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "What the sender called it.")
        String name,

        @Schema(required = true, description = "What it is, as the sender put it.")
        String mediaType,

        @Schema(required = true, description = "In bytes.") long size) {}
