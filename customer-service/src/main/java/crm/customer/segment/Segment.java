package crm.customer.segment;

import crm.events.customer.SegmentMembersChanged;
import crm.events.customer.SegmentRemoved;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A selection of customers that is kept. Whoever changes it has locked it, so its version is simply counted: one for each thing that is
 * told of it.
 */
@Entity
public class Segment {

    /** Members in one event. */
    static final int PART = 500;

    @Id
    private UUID id;

    private long version;

    @Column(nullable = false)
    private String name;

    private String description;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SegmentKind kind;

    private String filter;
    private String currency;
    private long memberCount;
    private Instant refreshedAt;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Segment() {}

    /** A segment without members yet. */
    static Segment of(UUID id, SegmentDefinition definition, Instant now) {
        var segment = new Segment();
        segment.id = id;
        segment.createdAt = now;
        segment.refreshedAt = now;
        segment.take(definition, now);
        return segment;
    }

    /** Takes another definition. */
    void take(SegmentDefinition definition, Instant now) {
        name = definition.name();
        description = definition.description();
        kind = definition.kind();
        filter = definition.filter();
        currency = definition.currency();
        updatedAt = now;
    }

    /**
     * Members come and go.
     *
     * @return what to tell the others, in parts; nothing when nobody does
     */
    List<SegmentMembersChanged> change(List<UUID> entered, List<UUID> left, Instant now) {
        var events = new ArrayList<SegmentMembersChanged>();
        for (var from = 0; from < entered.size(); from += PART) {
            events.add(event(part(entered, from), List.of(), now));
        }
        for (var from = 0; from < left.size(); from += PART) {
            events.add(event(List.of(), part(left, from), now));
        }
        memberCount += entered.size() - left.size();
        return events;
    }

    /** Something else than the members changed. */
    SegmentMembersChanged changed(Instant now) {
        return event(List.of(), List.of(), now);
    }

    /** What to tell the others when this segment goes. */
    SegmentRemoved removed(Instant now) {
        return new SegmentRemoved(id, version + 1, now);
    }

    /** The members were looked at as a whole. */
    void refreshed(Instant now) {
        refreshedAt = now;
    }

    /** @param members how many there really are */
    void recount(long members) {
        memberCount = members;
    }

    SegmentDefinition definition() {
        return new SegmentDefinition(name, description, kind, filter, currency);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    long memberCount() {
        return memberCount;
    }

    boolean isLive() {
        return kind == SegmentKind.LIVE;
    }

    /** The filter of a live segment. */
    SegmentFilter filter() {
        return SegmentFilter.stored(filter, currency);
    }

    SegmentView view() {
        return new SegmentView(
                id, version, name, description, kind, filter, currency, memberCount, createdAt, updatedAt);
    }

    private SegmentMembersChanged event(List<UUID> entered, List<UUID> left, Instant now) {
        version++;
        updatedAt = now;
        return new SegmentMembersChanged(id, version, now, name, entered, left, false);
    }

    private static List<UUID> part(List<UUID> all, int from) {
        return all.subList(from, Math.min(all.size(), from + PART));
    }
}
