package crm.platform.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;

/**
 * A batch cut into waves: the next wave has the first unsent row of every aggregate. With one row of an aggregate in flight
 * at most, a failed one cannot be overtaken by its successor.
 */
final class Waves {
    private final Map<UUID, Queue<OutboxRow>> byAggregate = new LinkedHashMap<>();

    Waves(Collection<OutboxRow> rows) {
        rows.forEach(row -> byAggregate
                .computeIfAbsent(row.aggregateId(), id -> new ArrayDeque<>())
                .add(row));
    }

    /** The next row of every aggregate that has one and has not failed; empty at the end. */
    List<OutboxRow> next() {
        var wave = new ArrayList<OutboxRow>();
        byAggregate.values().stream().map(Queue::poll).filter(Objects::nonNull).forEach(wave::add);
        return wave;
    }

    /** Leaves the rest of the aggregate to a later batch, because this row of it was not sent. */
    void stopAt(OutboxRow failed) {
        byAggregate.remove(failed.aggregateId());
    }

    /** Leaves all the rest to a later batch. */
    void stop() {
        byAggregate.clear();
    }
}
