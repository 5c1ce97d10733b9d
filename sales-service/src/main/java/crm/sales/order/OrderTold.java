package crm.sales.order;

import crm.events.sales.Order;
import crm.sales.line.Line;

/** An order as the other services are told of it. */
final class OrderTold {

    private OrderTold() {}

    /** @param version the one that the order has when its transaction has written it */
    static Order of(SalesOrder order, long version) {
        var content = order.content();
        var totals = order.totals();
        var standing = order.standing();
        return new Order(
                order.id(),
                version,
                content.number(),
                content.customerId(),
                standing.status().wireName(),
                content.orderedAt(),
                content.currency(),
                content.lines().stream().map(Line::told).toList(),
                totals.net(),
                totals.tax(),
                totals.gross(),
                content.country(),
                content.channel(),
                content.paymentMethod(),
                standing.paymentState().wireName(),
                standing.fulfilmentState().wireName());
    }
}
