package crm.platform.reading;

import crm.platform.broker.OffsetsUnknown;
import crm.platform.broker.TopicOffsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * How far this application, all its instances together, has read a channel. The ends of the topics at a moment are compared
 * with what the consumer group has committed, which it does after handling: once that has passed them, everything that stood
 * in the topics at that moment is handled, or is a dead letter. A group that has committed nothing begins at the oldest
 * record, so a partition is read also where nothing is kept that it could read.
 */
public final class Reading {
    private final IncomingChannel channel;
    private final TopicOffsets offsets;
    private final Duration tolerance;
    private final Clock clock;
    private volatile Instant readUpTo;
    private Ends goal;

    Reading(IncomingChannel channel, TopicOffsets offsets, Duration tolerance, Clock clock) {
        this.channel = channel;
        this.offsets = offsets;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /** Everything that stood in the channel's topics at this moment is handled; empty while that is known of none. */
    public Optional<Instant> readUpTo() {
        return Optional.ofNullable(readUpTo);
    }

    /** Whether that moment is no longer ago than {@link ReadingSettings#tolerance()}. What is not known is not fresh. */
    public boolean isFresh() {
        var known = readUpTo;
        return known != null && !known.isBefore(clock.instant().minus(tolerance));
    }

    /**
     * Asks the broker. In a topic that never rests the ends of now are never reached, therefore those of an earlier look are
     * kept until they are.
     *
     * @throws OffsetsUnknown if the broker is away or a topic is not there yet; nothing has changed then
     */
    synchronized void look() {
        var now = new Ends(clock.instant(), offsets.ends(channel.topics()));
        var committed = offsets.committed(channel.group());
        if (isRead(now, committed)) {
            readUpTo = now.at();
            goal = null;
        } else if (goal == null) {
            goal = now;
        } else if (isRead(goal, committed)) {
            readUpTo = goal.at();
            goal = now;
        }
    }

    private boolean isRead(Ends ends, Map<TopicPartition, Long> committed) {
        var open = ends.of().entrySet().stream()
                .filter(end -> committed.getOrDefault(end.getKey(), 0L) < end.getValue())
                .map(Map.Entry::getKey)
                .toList();
        if (open.isEmpty()) {
            return true;
        }
        var beginnings = offsets.beginnings(open);
        return open.stream()
                .allMatch(partition -> beginnings.get(partition) >= ends.of().get(partition));
    }

    /** Where the partitions ended at a moment; asked for after it, so that nothing of before is missing. */
    private record Ends(Instant at, Map<TopicPartition, Long> of) {}
}
