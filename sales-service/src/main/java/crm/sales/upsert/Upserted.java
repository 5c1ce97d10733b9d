package crm.sales.upsert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.problem.Refusal;
import crm.sales.journal.JournalEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of things that are written by {@link Upserts}.
 *
 * @param <T> the thing
 * @param <C> what somebody can say of it, read and valid
 * @param <P> what is looked up and locked for many of them at once, before they are
 */
public interface Upserted<T extends Aggregate, C, P> {

    /** Singular, kebab case; it is the kind in the register of external ids and in problems. */
    String resource();

    /**
     * Looks up what the bodies refer to.
     *
     * @param held the things that will probably be changed; not locked yet
     */
    P prepare(List<ObjectNode> bodies, Collection<UUID> held);

    /** Locks and reads those that are there, always in one order. */
    Map<UUID, T> findForChange(Collection<UUID> ids);

    /** The ids that a body gives the thing, as far as they are readable. */
    default Set<ExternalId> idsOf(ObjectNode body) {
        return ExternalIds.readable(body);
    }

    /** The ids that the thing has. */
    Set<ExternalId> idsHeld(T thing);

    /** The ids that the thing is to have. */
    Set<ExternalId> idsSaid(C content);

    /**
     * What the thing is to say.
     *
     * @param held null for a new one
     * @param body a merge patch of what it says now
     * @throws crm.platform.problem.InvalidInput with everything that is wrong
     */
    C read(T held, ObjectNode body, P prepared);

    /**
     * Writes one thing, whose external ids are claimed.
     *
     * @param told what to tell of it
     * @throws Refusal when it must not be; then nothing of it is written
     */
    Written<T> write(Draft<T, C> draft, P prepared, List<JournalEntry> told);

    /** Called when the drafts of a round are written. */
    default void finish(P prepared, List<JournalEntry> told) {
        // most kinds have nothing beside the things themselves
    }

    /** Refuses an id that something else holds. */
    default Refusal taken(ExternalId id, UUID holder) {
        return new ExternalIdTaken(resource(), id, holder);
    }
}
