package crm.sales.upsert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.precondition.IfMatch;
import crm.platform.problem.InvalidInput;
import crm.platform.problem.NotFound;
import crm.platform.problem.Refusal;
import crm.sales.journal.Journal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Writes things of a kind, in the caller's transaction: new ones, changes by id, and many by their external ids. */
public final class Upserts<T extends Aggregate, C, P> {

    private final Upserted<T, C, P> kind;
    private final ExternalIdRegister register;
    private final Journal journal;
    private final Session session;

    public Upserts(Upserted<T, C, P> kind, ExternalIdRegister register, Journal journal, Session session) {
        this.kind = kind;
        this.register = register;
        this.journal = journal;
        this.session = session;
    }

    /**
     * Writes the rows; one that is refused leaves no trace and does not disturb the others.
     *
     * @return an outcome per row, in their order
     */
    public List<RowOutcome<T>> apply(List<UpsertRow> rows) {
        return new UpsertRounds<>(kind, register, journal, session).apply(rows);
    }

    /**
     * Writes something new.
     *
     * @throws Refusal when it must not be
     */
    public T create(JsonNode body) {
        return apply(List.of(new UpsertRow(null, body, UpsertMode.CREATE)))
                .get(0)
                .orThrow()
                .thing();
    }

    /**
     * Writes what has an id in another system.
     *
     * @param ifMatch the versions to change; without effect when absent
     * @throws PresenceContradicted when the mode does not allow what would have to be done
     */
    public Written<T> put(ExternalId key, JsonNode body, UpsertMode mode, IfMatch ifMatch) {
        var holder = register.holders(kind.resource(), List.of(key)).get(key);
        if (mode == UpsertMode.CREATE && holder != null || mode == UpsertMode.UPDATE && holder == null) {
            throw new PresenceContradicted(kind.resource(), mode, key);
        }
        if (holder != null && ifMatch.isPresent() && !ifMatch.isAny()) {
            return checkedPut(key, holder, body, mode, ifMatch);
        }
        return apply(List.of(new UpsertRow(key, body, mode))).get(0).orThrow();
    }

    /** Locks in the order in which {@link #apply} does, and then looks at the version. */
    private Written<T> checkedPut(ExternalId key, UUID holder, JsonNode body, UpsertMode mode, IfMatch ifMatch) {
        if (body instanceof ObjectNode object) {
            kind.prepare(List.of(object), Set.of(holder));
        }
        ifMatch.check(kind.resource(), holder, locked(holder).version());
        return apply(List.of(new UpsertRow(key, body, mode))).get(0).orThrow();
    }

    /**
     * Changes something by a JSON merge patch: what is absent stays, null clears. When nothing changes, nothing is written.
     *
     * @throws NotFound when there is no such thing
     * @throws crm.platform.precondition.Stale when it is at another version
     */
    public T patch(UUID id, IfMatch ifMatch, JsonNode body) {
        if (!(body instanceof ObjectNode patch)) {
            throw InvalidInput.at("", "wrong-type", "must be an object");
        }
        var prepared = kind.prepare(List.of(patch), Set.of(id));
        var held = locked(id);
        ifMatch.check(kind.resource(), id, held.version());
        var content = kind.read(held, patch, prepared);
        var draft = Draft.of(0, held, id, content, kind.idsHeld(held), kind.idsSaid(content));
        claim(draft);
        return new UpsertRounds<>(kind, register, journal, session)
                .write(draft, prepared)
                .thing();
    }

    /**
     * The thing that has an id in another system.
     *
     * @throws NotFound when nothing has it
     */
    public UUID holder(ExternalId key) {
        var holder = register.holders(kind.resource(), List.of(key)).get(key);
        if (holder == null) {
            throw new NotFound(kind.resource(), key.system() + "/" + key.id());
        }
        return holder;
    }

    private T locked(UUID id) {
        var held = kind.findForChange(Set.of(id)).get(id);
        if (held == null) {
            throw new NotFound(kind.resource(), id);
        }
        return held;
    }

    private void claim(Draft<T, C> draft) {
        var wanted = new TreeMap<ExternalId, UUID>();
        draft.added().forEach(id -> wanted.put(id, draft.id()));
        while (!wanted.isEmpty()) {
            var lost = register.claim(kind.resource(), wanted);
            for (Map.Entry<ExternalId, UUID> holder :
                    register.holders(kind.resource(), lost).entrySet()) {
                throw kind.taken(holder.getKey(), holder.getValue());
            }
            // whoever was faster has given it back by now
            wanted.keySet().retainAll(lost);
        }
    }

    /** The external ids of many rows. */
    static Set<ExternalId> idsOf(List<PreparedRow> rows) {
        return rows.stream().flatMap(row -> row.ids().stream()).collect(Collectors.toCollection(HashSet::new));
    }
}
