package crm.sales.order;

import java.util.Objects;

/** What may become of an order that is there. */
final class OrderRules {

    private OrderRules() {}

    static void check(SalesOrder order, OrderContent next) {
        var present = order.content();
        if (order.standing().status() == OrderStatus.CANCELLED) {
            checkCancelled(present, next);
        }
        checkTransitions(present, next);
        checkLines(order, next);
    }

    private static void checkCancelled(OrderContent present, OrderContent next) {
        var isSame = next.lines().equals(present.lines())
                && next.toldStatus() == present.toldStatus()
                && next.toldFulfilmentState() == present.toldFulfilmentState();
        if (!isSame) {
            throw OrderIsOver.cancelled();
        }
    }

    private static void checkTransitions(OrderContent present, OrderContent next) {
        if (!present.toldStatus().mayBecome(next.toldStatus())) {
            throw refused(
                    "status", present.toldStatus().wireName(), next.toldStatus().wireName());
        }
        if (!present.toldPaymentState().mayBecome(next.toldPaymentState())) {
            throw refused(
                    "paymentState",
                    present.toldPaymentState().wireName(),
                    next.toldPaymentState().wireName());
        }
        if (!present.toldFulfilmentState().mayBecome(next.toldFulfilmentState())) {
            throw refused(
                    "fulfilmentState",
                    present.toldFulfilmentState().wireName(),
                    next.toldFulfilmentState().wireName());
        }
    }

    private static TransitionNotAllowed refused(String field, String from, String to) {
        return new TransitionNotAllowed(field, from, to);
    }

    /** The reversals of a line are reckoned by the line as it was. */
    private static void checkLines(SalesOrder order, OrderContent next) {
        for (var position : new TakenBackLines(order.takenBack()).positions()) {
            var isSame = next.currency().equals(order.content().currency())
                    && next.lines().stream()
                            .filter(line -> line.position() == position)
                            .anyMatch(line -> Objects.equals(
                                    line, order.content().line(position).orElse(null)));
            if (!isSame) {
                throw new LineTakenBack(position);
            }
        }
    }
}
