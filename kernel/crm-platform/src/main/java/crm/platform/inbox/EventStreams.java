package crm.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** The streams of this application: who handles what. */
@ApplicationScoped
class EventStreams {
    private final List<EventStream> all = new CopyOnWriteArrayList<>();

    EventStream add(EventStream stream) {
        all.add(stream);
        return stream;
    }

    SortedSet<String> consumers() {
        return all.stream().map(EventStream::consumer).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /** The consumer's stream that has a handler for the type. */
    Optional<EventStream> find(String consumer, String type) {
        return all.stream()
                .filter(stream -> stream.consumer().equals(consumer) && stream.handles(type))
                .findFirst();
    }
}
