package crm.platform.parkedevent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A parked event as it is shown; its payload only where one event is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ParkedEvent", description = "An event of the service that Kafka refused too often.")
public record ParkedEventView(
        @Schema(required = true, description = "The event's id.")
        UUID id,

        @Schema(required = true, description = "Its wire name.", examples = "customer.changed.v1")
        String type,

        @Schema(required = true, description = "The id of what it is about, whose later events wait behind it.")
        UUID aggregateId,

        @Schema(required = true, description = "The version that it tells of.", examples = "7")
        long aggregateVersion,

        @Schema(required = true, description = "When that happened.")
        Instant occurredAt,

        @Schema(required = true, description = "When it was written to the outbox.")
        Instant publishedAt,

        @Schema(required = true, description = "When it was parked.")
        Instant parkedAt,

        @Schema(description = "Why Kafka refused it the last time.")
        String reason,

        @Schema(
                description = "What would be sent; only where one event is read. It may hold personal data.",
                type = SchemaType.OBJECT)
        @JsonRawValue
        String payload) {

    static ParkedEventView of(ParkedEvent event) {
        return of(event, null);
    }

    static ParkedEventView of(ParkedEvent event, String payload) {
        return new ParkedEventView(
                event.id,
                event.type,
                event.aggregateId,
                event.aggregateVersion,
                event.occurredAt,
                event.publishedAt,
                event.parkedAt,
                event.lastError,
                payload);
    }
}
