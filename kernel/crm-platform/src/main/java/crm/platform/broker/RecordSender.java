package crm.platform.broker;

import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends one record to Kafka. A place of its own, so that a test can put failures in front of the real producer. */
public interface RecordSender {

    /**
     * Sends the record. May wait a few seconds for the broker's metadata, then fails.
     *
     * @return completes when every in-sync replica has the record; fails with the producer's exception, and then the record
     *     may nevertheless be on the topic
     */
    CompletionStage<Void> send(ProducerRecord<String, String> message);
}
