package crm.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * What happened to one kind of aggregate, as events in the order of their commits, for clients that follow it. Each has a
 * number; the numbers have no gap, and an event never gets a number below one that could be read before.
 *
 * <p>Numbers are given when somebody looks, because the order of commits is not known before: a sequence would be drawn in
 * the order of the inserts, and a reader would pass by what commits late.
 */
@ApplicationScoped
public class EventFeed {

    /** Enough for a page, few enough for a short lock. */
    private static final int PORTION = 10_000;

    private final EventFeedTable table;

    EventFeed(EventFeedTable table) {
        this.table = table;
    }

    /**
     * The events after a number, everything that is committed by now included.
     *
     * @param aggregateType the first part of the events' names, such as {@code customer}
     * @param after the number read last; 0 for the beginning
     * @throws EventsForgotten when events after that number are no longer kept
     */
    @Transactional
    public List<NumberedEvent> after(String aggregateType, long after, int limit) {
        numberAll();
        var events = table.after(aggregateType, after, limit);
        var range = table.range(aggregateType);
        if (after < range.forgotten()) {
            throw new EventsForgotten(range.forgotten(), range.latest());
        }
        return events;
    }

    /** The number given last, everything that is committed by now included; 0 before the first event. */
    @Transactional
    public long latest(String aggregateType) {
        numberAll();
        return table.range(aggregateType).latest();
    }

    /**
     * Deletes some of the events that were published before a time, and are sent; whoever has not read them by now is told so.
     *
     * @return how many
     */
    @Transactional
    public int forget(Instant publishedBefore, int limit) {
        numberAll();
        return table.forget(publishedBefore, limit);
    }

    /** Numbers what is committed by now; several callers take turns. */
    private void numberAll() {
        if (table.isAnyUnnumbered()) {
            table.lock();
            var numbered = PORTION;
            while (numbered == PORTION) {
                numbered = table.number(PORTION);
            }
        }
    }
}
