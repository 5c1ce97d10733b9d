package crm.marketing.audience;

import jakarta.transaction.Synchronization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the events of one running transaction say, gathered and written before it commits: a batch is a handful of statements.
 * Of a key the newest version counts; a segment that is told from its beginning is written at once, for what follows builds
 * on it.
 */
final class UnwrittenAudience implements Synchronization {

    private final AudienceStore store;
    private final SegmentStore segments;
    private final Map<UUID, Contact> contacts = new LinkedHashMap<>();
    private final Map<UUID, Departure> departures = new LinkedHashMap<>();
    private final Map<String, GivenConsent> consents = new LinkedHashMap<>();
    private final Map<String, Membership> changes = new LinkedHashMap<>();
    private final List<SegmentNews> news = new ArrayList<>();

    UnwrittenAudience(AudienceStore store, SegmentStore segments) {
        this.store = store;
        this.segments = segments;
    }

    void add(Contact contact) {
        contacts.merge(contact.customerId(), contact, Contact::newer);
    }

    void add(Departure departure) {
        departures.putIfAbsent(departure.customerId(), departure);
    }

    void add(GivenConsent consent) {
        consents.merge(consent.key(), consent, GivenConsent::newer);
    }

    void add(SegmentNews event, List<UUID> entered, List<UUID> left) {
        news.add(event);
        entered.forEach(customer -> add(new Membership(event.segmentId(), customer, event.version(), true)));
        left.forEach(customer -> add(new Membership(event.segmentId(), customer, event.version(), false)));
    }

    void restate(SegmentNews event, int part, List<UUID> members) {
        writeChanges();
        segments.restated(event, part);
        if (part == 1) {
            store.emptied(event.segmentId(), event.version());
        }
        if (!members.isEmpty()) {
            store.restated(members.stream()
                    .distinct()
                    .map(customer -> new Membership(event.segmentId(), customer, event.version(), true))
                    .toList());
        }
    }

    void remove(UUID segment, long version, Instant at) {
        writeChanges();
        store.emptied(segment, version);
        segments.gone(segment, version, at);
    }

    @Override
    public void beforeCompletion() {
        if (!contacts.isEmpty()) {
            store.placed(List.copyOf(contacts.values()));
        }
        if (!departures.isEmpty()) {
            store.removed(List.copyOf(departures.values()));
        }
        if (!consents.isEmpty()) {
            store.consented(List.copyOf(consents.values()));
        }
        writeChanges();
    }

    @Override
    public void afterCompletion(int status) {
        // written or undone; nothing is kept
    }

    private void add(Membership membership) {
        changes.merge(
                membership.segmentId() + " " + membership.customerId(),
                membership,
                (held, next) -> next.version() > held.version() ? next : held);
    }

    private void writeChanges() {
        if (!changes.isEmpty()) {
            store.changed(List.copyOf(changes.values()));
            changes.clear();
        }
        if (!news.isEmpty()) {
            segments.changed(List.copyOf(news));
            news.clear();
        }
    }
}
