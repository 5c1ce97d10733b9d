package crm.sales.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Where an order stands: what follows from what is said of it and from its reversals. */
@Embeddable
public record OrderStanding(
        @Enumerated(EnumType.STRING) OrderStatus status,
        @Enumerated(EnumType.STRING) PaymentState paymentState,
        @Enumerated(EnumType.STRING) FulfilmentState fulfilmentState) {

    /** Where an order stands of which so much was taken back. */
    static OrderStanding of(OrderContent content, TakenBackLines taken) {
        var lines = content.lines();
        var isCancelled = !taken.isEmpty() && taken.cancelsAll(lines);
        return new OrderStanding(
                isCancelled ? OrderStatus.CANCELLED : content.toldStatus(),
                payment(content, taken),
                isCancelled && !content.toldFulfilmentState().isUnderWay()
                        ? FulfilmentState.CANCELLED
                        : content.toldFulfilmentState());
    }

    private static PaymentState payment(OrderContent content, TakenBackLines taken) {
        if (content.toldPaymentState() != PaymentState.PAID || taken.isEmpty()) {
            return content.toldPaymentState();
        }
        return taken.coversAll(content.lines()) ? PaymentState.REFUNDED : PaymentState.PARTIALLY_REFUNDED;
    }
}
