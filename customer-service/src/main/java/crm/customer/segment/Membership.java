package crm.customer.segment;

import crm.customer.segment.SegmentFilter.Condition;
import crm.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings the members of a segment in line with its filter, and tells the difference. The caller has locked the segment, so one after the
 * other looks at it: what a customer was before a change that is not committed yet is corrected when that change is.
 */
@ApplicationScoped
class Membership {

    /** Customers that are held in memory at once. */
    private static final int PORTION = 10_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Selection selection;
    private final MemberTable members;
    private final Outbox outbox;

    Membership(Selection selection, MemberTable members, Outbox outbox) {
        this.selection = selection;
        this.members = members;
        this.outbox = outbox;
    }

    /** Begins to tell a change. */
    ToldChange begin(Segment segment, Instant now) {
        return new ToldChange(segment, now, outbox);
    }

    /** Looks at all customers. */
    void refresh(Segment segment, Instant now) {
        var change = begin(segment, now);
        refresh(change);
        change.end();
    }

    /** Looks at all customers, as a part of a change. */
    void refresh(ToldChange change) {
        var segment = change.segment();
        var condition = segment.filter().at(change.now());
        enterAll(change, condition);
        leaveAll(change, condition);
        recount(change);
        segment.refreshed(change.now());
    }

    /** Looks at some customers. */
    void refresh(Segment segment, Collection<UUID> customers, Instant now) {
        var meeting = selection.among(customers, segment.filter().at(now));
        var others = new HashSet<>(customers);
        meeting.forEach(others::remove);
        change(segment, meeting, others, now);
    }

    /** Takes customers in and out. */
    void change(Segment segment, Collection<UUID> in, Collection<UUID> out, Instant now) {
        var entered = members.enter(segment.id(), in, now);
        var left = members.leave(segment.id(), out);
        tell(segment, entered, left, now);
    }

    /** Tells that members went with their customers. */
    void departed(Segment segment, List<UUID> customers, Instant now) {
        tell(segment, List.of(), customers, now);
        segment.recount(members.count(segment.id()));
    }

    private void enterAll(ToldChange change, Condition condition) {
        var id = change.segment().id();
        walk(
                after -> selection.entering(id, condition, after, PORTION),
                portion -> change.changed(members.enter(id, portion, change.now()), List.of()));
    }

    private void leaveAll(ToldChange change, Condition condition) {
        var id = change.segment().id();
        walk(
                after -> selection.leaving(id, condition, after, PORTION),
                portion -> change.changed(List.of(), members.leave(id, portion)));
    }

    private static void walk(Function<UUID, List<UUID>> next, Consumer<List<UUID>> work) {
        var portion = next.apply(BEFORE_ALL);
        while (!portion.isEmpty()) {
            work.accept(portion);
            portion = portion.size() < PORTION ? List.of() : next.apply(portion.get(portion.size() - 1));
        }
    }

    /** Whoever went while nobody could be told is missing without having left. */
    private void recount(ToldChange change) {
        var segment = change.segment();
        var present = members.count(segment.id());
        if (present != segment.memberCount()) {
            segment.recount(present);
            change.changed();
        }
    }

    private void tell(Segment segment, List<UUID> entered, List<UUID> left, Instant now) {
        var change = begin(segment, now);
        change.changed(entered, left);
        change.end();
    }
}
