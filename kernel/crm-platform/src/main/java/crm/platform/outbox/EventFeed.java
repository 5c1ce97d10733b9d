package crm.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/**
 * What happened to one kind of aggregate, as events in the order of their commits, for clients that follow it. Each has a
 * number; the numbers have no gap, and an event never gets a number below one that could be read before.
 *
 * <p>Numbers are given when somebody looks, because the order of commits is not known before: a sequence would be drawn in
 * the order of the inserts, and a reader would pass by what commits late.
 *
 * <p>Joins no transaction: a backlog is numbered in portions, each in a transaction of its own, and each look at the numbered
 * events is one statement.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class EventFeed {

    /** Enough for many pages, few enough for a short lock. */
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
    public FeedPage after(String aggregateType, long after, int limit) {
        numberAll();
        var events = table.after(aggregateType, after, limit);
        var range = table.range(aggregateType);
        if (after < range.forgotten()) {
            throw new EventsForgotten(range.forgotten(), range.latest());
        }
        return FeedPage.after(after, events);
    }

    /** As {@link #after}, beginning with the oldest event that is kept. */
    public FeedPage oldest(String aggregateType, int limit) {
        numberAll();
        var events = table.after(aggregateType, table.range(aggregateType).forgotten(), limit);
        // Read again after the events: what is forgotten meanwhile may be among them, and not all of it.
        var forgotten = table.range(aggregateType).forgotten();
        return FeedPage.after(
                forgotten,
                events.stream().filter(event -> event.number() > forgotten).toList());
    }

    /** The number given last, everything that is committed by now included; 0 before the first event. */
    public long latest(String aggregateType) {
        numberAll();
        return table.range(aggregateType).latest();
    }

    /**
     * Deletes some of the events that were published before a time, and are sent; whoever has not read them by now is told so.
     *
     * @return how many
     */
    public int forget(Instant publishedBefore, int limit) {
        numberAll();
        return table.forget(publishedBefore, limit);
    }

    /** Numbers what is committed by now; several callers take turns. What a portion has numbered stays when a later one fails. */
    private void numberAll() {
        if (table.isAnyUnnumbered()) {
            int numbered;
            do {
                numbered = QuarkusTransaction.requiringNew().call(this::numberPortion);
            } while (numbered == PORTION);
        }
    }

    private int numberPortion() {
        table.lock();
        return table.number(PORTION);
    }
}
