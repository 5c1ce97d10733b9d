package crm.support.queue;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue as callers read it. */
@Schema(name = "Queue", description = "Where tickets wait for the people who do them.")
public record QueueView(
        @Schema(required = true, description = "The queue's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "By what tickets name it.")
        String key,

        @Schema(required = true, description = "What people call it.")
        String name,

        @Schema(description = "What it is for.") String description,

        @Schema(required = true, description = "When it was made, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When it last changed, in UTC.")
        Instant updatedAt) {

    static QueueView of(TicketQueue queue) {
        var content = queue.content();
        return new QueueView(
                queue.id(),
                queue.version(),
                queue.key(),
                content.name(),
                content.description(),
                queue.createdAt(),
                queue.updatedAt());
    }
}
