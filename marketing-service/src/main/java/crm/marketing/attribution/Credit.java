package crm.marketing.attribution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a campaign is credited with for an order.
 *
 * @param campaignId null, with the touch, when nobody is
 * @param amount net, without what was cancelled or returned; zero when it was all, never less
 */
record Credit(
        UUID orderId,
        UUID campaignId,
        String channel,
        UUID customerId,
        Instant touchedAt,
        Instant orderedAt,
        BigDecimal amount,
        String currency) {

    String key() {
        return orderId + " " + campaignId;
    }

    /**
     * What it becomes now that the order is like this. It is taken back when another campaign touched the customer later, or
     * the order is somebody else's. Whose order nobody knows any more stays with whom it was credited to.
     */
    Credit after(Credit order) {
        if (campaignId.equals(order.campaignId)) {
            return order;
        }
        var worth = order.customerId == null ? order.amount : BigDecimal.ZERO;
        return new Credit(orderId, campaignId, channel, order.customerId, touchedAt, orderedAt, worth, currency);
    }

    /** Whether it says the same, however many zeros the amount ends with. */
    boolean says(Credit other) {
        return amount.compareTo(other.amount) == 0
                && currency.equals(other.currency)
                && touchedAt.equals(other.touchedAt)
                && orderedAt.equals(other.orderedAt)
                && Objects.equals(customerId, other.customerId);
    }
}
