package crm.customer.consent;

import crm.customer.consent.ConsentTable.Entry;
import crm.events.customer.Consent;
import crm.events.customer.ConsentChanged;
import crm.platform.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of the ledger when several statements are recorded, one after the other: which entries come, which hold no longer,
 * and what there is to tell. Each entry moves the version of its customer by one.
 */
final class Recording {

    private final Map<UUID, Long> versions;
    private final Instant now;
    private final Map<Key, Entry> current = new HashMap<>();
    private final Map<UUID, Entry> added = new LinkedHashMap<>();
    private final Set<UUID> superseded = new HashSet<>();
    private final Map<UUID, Integer> steps = new HashMap<>();
    private final List<ConsentChanged> events = new ArrayList<>();

    /**
     * @param versions of the customers that are there
     * @param held what holds for them
     */
    Recording(Map<UUID, Long> versions, List<Entry> held, Instant now) {
        this.versions = versions;
        this.now = now;
        held.forEach(entry -> current.put(Key.of(entry), entry));
    }

    /** Takes a statement of a customer that is there. */
    void take(Told told) {
        var key = new Key(told.customer(), told.subject());
        var held = current.get(key);
        if (told.isKnown(held == null ? null : held.statement())) {
            return;
        }
        var statement = told.at(now);
        var holds = held == null || statement.supersedes(held.statement());
        var entry = new Entry(Ids.next(), told.customer(), told.subject(), statement, holds);
        added.put(entry.id(), entry);
        steps.merge(told.customer(), 1, Integer::sum);
        if (holds) {
            supersede(held);
            current.put(key, entry);
            events.add(event(entry));
        }
    }

    /** The entries to add, in their order. */
    List<Entry> added() {
        return List.copyOf(added.values());
    }

    /** The entries of before that hold no longer. */
    Set<UUID> superseded() {
        return superseded;
    }

    /** By how much the customers' versions move. */
    Map<UUID, Integer> steps() {
        return steps;
    }

    List<ConsentChanged> events() {
        return events;
    }

    private void supersede(Entry held) {
        if (held != null && added.computeIfPresent(held.id(), (id, entry) -> entry.superseded()) == null) {
            superseded.add(held.id());
        }
    }

    private ConsentChanged event(Entry entry) {
        var version = versions.get(entry.customer()) + steps.get(entry.customer());
        var consent = new Consent(
                entry.subject().channel().wireName(),
                entry.subject().purpose(),
                entry.statement().state().wireName(),
                entry.statement().at());
        return new ConsentChanged(entry.customer(), version, now, consent);
    }

    private record Key(UUID customer, ConsentSubject subject) {
        static Key of(Entry entry) {
            return new Key(entry.customer(), entry.subject());
        }
    }
}
