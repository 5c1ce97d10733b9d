package crm.platform.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dead letter as it is shown; its content only where one letter is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadLetter", description = "An event that a consumer of the service could not handle.")
public record DeadLetterView(
        @Schema(required = true, description = "The letter's id.")
        UUID id,

        @Schema(required = true, description = "What became of it.")
        DeadLetterState state,

        @Schema(required = true, description = "Who could not handle it.", examples = "analytics")
        String consumer,

        @Schema(description = "The event's id; absent if the record is no event.")
        String eventId,

        @Schema(
                description = "The event's wire name; absent if the record is no event.",
                examples = "customer.registered.v1")
        String type,

        @Schema(description = "The record's key: the id of what the event is about.")
        String key,

        @Schema(required = true, description = "The Kafka topic that it came from.", examples = "crm.customer")
        String topic,

        @Schema(required = true, description = "The topic's partition.", examples = "0")
        int partition,

        @Schema(required = true, description = "The place in the partition.", examples = "4711")
        long offset,

        @Schema(required = true, description = "When the record was written to the topic.")
        Instant recordedAt,

        @Schema(required = true, description = "Why it failed the last time, in one line.")
        String reason,

        @Schema(required = true, description = "What began that failure, in one line.")
        String cause,

        @Schema(required = true, description = "How often it was tried before it was put aside.", examples = "5")
        int attempts,

        @Schema(required = true, description = "How often it was replayed, whether that failed or not.", examples = "0")
        long replays,

        @Schema(required = true, description = "When it was put aside.")
        Instant receivedAt,

        @Schema(required = true, description = "When it failed the last time.")
        Instant failedAt,

        @Schema(description = "When it was replayed with success, or discarded; absent while it waits.")
        Instant settledAt,

        @Schema(description = "The record itself; only where one letter is read.")
        DeadLetterContent content,

        @JsonIgnore @Schema(hidden = true) long version) {

    static DeadLetterView of(DeadLetter letter) {
        return of(letter, null);
    }

    static DeadLetterView of(DeadLetter letter, DeadLetterContent content) {
        return new DeadLetterView(
                letter.id,
                letter.state,
                letter.consumer,
                letter.eventId,
                letter.eventType,
                letter.recordKey,
                letter.topic,
                letter.topicPartition,
                letter.topicOffset,
                letter.recordedAt,
                letter.reason,
                letter.cause,
                letter.attempts,
                letter.replays,
                letter.receivedAt,
                letter.failedAt,
                letter.settledAt,
                content,
                letter.version);
    }
}
