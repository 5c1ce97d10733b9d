package crm.platform.republication;

import crm.events.DomainEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Aggregates whose state can be told again, walked through in the order of their ids. */
public interface StateSource {

    /** The greatest id there is; empty if there is nothing. */
    Optional<UUID> last();

    /** How many there are up to an id, that one included. */
    long count(UUID upTo);

    /**
     * The states of the next ones, in the order of their ids, by few statements however many they are. Nobody changes them
     * until the running transaction ends, so that no later event of theirs can overtake what is told of them here. What is
     * kept of them in other tables is read by a statement after the one that locks them, so that it belongs to their version.
     *
     * @param after the id of the last one told; null for the beginning
     * @param upTo the greatest id to tell
     * @return those of at most {@code limit} aggregates, all of one together; none at the end
     */
    List<DomainEvent> after(UUID after, UUID upTo, int limit);
}
