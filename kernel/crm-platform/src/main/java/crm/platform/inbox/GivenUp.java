package crm.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that a consumer could not handle.
 *
 * @param eventId null if the record is no CloudEvent
 * @param type the event's wire name; null if the record is no CloudEvent
 * @param attempts how often it was tried; 0 if there was nothing to try
 * @param failure why the last attempt failed
 */
public record GivenUp(
        String consumer,
        ConsumerRecord<String, String> message,
        String eventId,
        String type,
        int attempts,
        Throwable failure) {}
