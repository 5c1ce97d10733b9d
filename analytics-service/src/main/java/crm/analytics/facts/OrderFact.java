package crm.analytics.facts;

import crm.events.sales.Order;
import java.math.BigDecimal;
import java.util.List;

/** What is told of an order, with its lines. */
record OrderFact(Order order, List<LineFact> lines, BigDecimal cost) {

    static final FactStore<OrderFact> STORE = new LinedFacts<>(
            OrderFact.table(), new LineTable("order_line_fact", "order_id"), OrderFact::lines);

    static OrderFact of(Order order) {
        var lines = LineFact.of(order.orderId(), order.lines());
        return new OrderFact(order, lines, LineFact.cost(lines));
    }

    static FactTable<OrderFact> table() {
        return FactTable.<OrderFact>named("order_fact")
                .id("order_id", fact -> fact.order.orderId())
                .version(fact -> fact.order.version())
                .customer(fact -> fact.order.customerId())
                .text("status", fact -> fact.order.status())
                .instant("ordered_at", fact -> fact.order.orderedAt())
                .text("currency", fact -> fact.order.currency())
                .number("net", fact -> fact.order.net())
                .number("tax", fact -> fact.order.tax())
                .number("gross", fact -> fact.order.gross())
                .number("cost", OrderFact::cost)
                .text("country", fact -> fact.order.country())
                .text("channel", fact -> fact.order.channel())
                .text("payment_method", fact -> fact.order.paymentMethod())
                .text("payment_state", fact -> fact.order.paymentState())
                .text("fulfilment_state", fact -> fact.order.fulfilmentState())
                .keepingTheNewest();
    }
}
