package crm.support.conversation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note as callers read it. */
@Schema(name = "TicketNote", description = "Something said among ourselves.")
public record NoteView(
        @Schema(required = true, description = "The note's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "The text, plain.") String body,

        @Schema(required = true, description = "Who wrote it.") String author,

        @Schema(required = true, description = "When, in UTC.") Instant createdAt) {

    static NoteView of(TicketNote note) {
        return new NoteView(note.id(), note.body(), note.author(), note.createdAt());
    }
}
