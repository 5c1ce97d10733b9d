package crm.platform.outbox;

import java.util.List;

/**
 * Some events of a feed, in their order.
 *
 * @param next the number to go on after
 */
public record FeedPage(List<NumberedEvent> events, long next) {

    /** The events that come after a number. */
    static FeedPage after(long number, List<NumberedEvent> events) {
        return new FeedPage(
                events,
                events.isEmpty() ? number : events.get(events.size() - 1).number());
    }
}
