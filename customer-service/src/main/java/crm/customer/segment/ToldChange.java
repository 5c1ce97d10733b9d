package crm.customer.segment;

import crm.events.customer.SegmentMembersChanged;
import crm.platform.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One change of a segment as the others are told of it, in parts: each but the last says that more follow, so each is held back until
 * the next one is there. Whoever begins it ends it, in the same transaction.
 */
final class ToldChange {

    private final Segment segment;
    private final Instant now;
    private final Outbox outbox;
    private SegmentMembersChanged held;

    ToldChange(Segment segment, Instant now, Outbox outbox) {
        this.segment = segment;
        this.now = now;
        this.outbox = outbox;
    }

    Segment segment() {
        return segment;
    }

    Instant now() {
        return now;
    }

    /** Something else than the members changed. */
    void changed() {
        next(segment.changed(now));
    }

    /** Members came and went; nothing is told when nobody did. */
    void changed(List<UUID> entered, List<UUID> left) {
        segment.change(entered, left, now).forEach(this::next);
    }

    /** Nothing follows. */
    void end() {
        if (held != null) {
            outbox.publish(held);
            held = null;
        }
    }

    private void next(SegmentMembersChanged part) {
        if (held != null) {
            outbox.publish(held.followed());
        }
        held = part;
    }
}
