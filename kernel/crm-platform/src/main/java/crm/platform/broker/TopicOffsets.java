package crm.platform.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Where topics begin and end, and how far a consumer group has come. All of it throws {@link OffsetsUnknown}. */
@ApplicationScoped
public class TopicOffsets {
    private final BrokerAdmin broker;

    TopicOffsets(BrokerAdmin broker) {
        this.broker = broker;
    }

    /** The offset that the next record will get, of each partition of the topics. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        return ask(admin -> {
            var found = answer(admin.describeTopics(topics).allTopicNames());
            var partitions = found.values().stream().flatMap(topic -> partitions(topic).stream());
            return offsets(admin, partitions.toList(), OffsetSpec.latest());
        });
    }

    /** The offset of the oldest record that is kept, of each partition; where none is, that of the next one. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return ask(admin -> offsets(admin, partitions, OffsetSpec.earliest()));
    }

    /** The offset behind the last record that the group has handled, of those partitions of which it has handled any. */
    public Map<TopicPartition, Long> committed(String group) {
        return ask(admin -> {
            var committed = new HashMap<TopicPartition, Long>();
            answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                    .forEach((partition, position) -> {
                        if (position != null) {
                            committed.put(partition, position.offset());
                        }
                    });
            return committed;
        });
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, Collection<TopicPartition> partitions, OffsetSpec which) {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> wanted.put(partition, which));
        var offsets = new HashMap<TopicPartition, Long>();
        answer(admin.listOffsets(wanted).all()).forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private <T> T ask(Function<Admin, T> question) {
        try {
            return question.apply(broker.client());
        } catch (KafkaException e) {
            throw new OffsetsUnknown(e);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new OffsetsUnknown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OffsetsUnknown(e);
        }
    }
}
