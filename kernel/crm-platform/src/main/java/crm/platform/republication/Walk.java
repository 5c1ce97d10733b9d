package crm.platform.republication;

import crm.events.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The way through the sources, batch by batch. */
final class Walk {

    private final List<StateSource> sources;
    private final UUID upTo;
    private final int batchSize;

    /** @param upTo the greatest id to tell; null if there is nothing */
    Walk(List<StateSource> sources, UUID upTo, int batchSize) {
        this.sources = sources;
        this.upTo = upTo;
        this.batchSize = batchSize;
    }

    boolean isOver(Position position) {
        return upTo == null || position.source() >= sources.size();
    }

    /** The states after a place at which the walk is not over. */
    List<DomainEvent> after(Position position) {
        return sources.get(position.source()).after(position.after(), upTo, batchSize);
    }

    /** Where to go on after those states. */
    Position next(Position position, List<DomainEvent> told) {
        return told.isEmpty()
                ? position.nextSource()
                : position.after(told.get(told.size() - 1).aggregateId());
    }
}
