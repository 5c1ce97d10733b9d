package crm.analytics;

import crm.events.sales.Order;
import crm.events.sales.OrderLine;
import crm.events.sales.OrderPlaced;
import crm.events.sales.OrderReturned;
import crm.events.sales.Reversal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Orders and what takes them back, as the sales service tells of them. */
public final class Sold {

    private static final Instant TOLD = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private Sold() {}

    /** An order of one line, without tax. */
    public static OrderPlaced order(UUID customer, String at, String net, String currency, String channel) {
        return order(customer, at, currency, channel, List.of(line(1, "SKU", "1", net, null)));
    }

    public static OrderPlaced order(
            UUID customer, String at, String currency, String channel, List<OrderLine> lines) {
        return new OrderPlaced(TOLD, of(UUID.randomUUID(), 1, customer, at, "placed", currency, channel, "GB", lines));
    }

    public static Order of(
            UUID id,
            long version,
            UUID customer,
            String at,
            String status,
            String currency,
            String channel,
            String country,
            List<OrderLine> lines) {
        var net = net(lines);
        return new Order(
                id,
                version,
                "N" + version,
                customer,
                status,
                Instant.parse(at),
                currency,
                lines,
                net,
                ZERO,
                net,
                country,
                channel,
                "card",
                "paid",
                "delivered");
    }

    public static OrderReturned returned(
            UUID customer, UUID order, String at, String currency, String country, List<OrderLine> lines) {
        var net = net(lines);
        return new OrderReturned(
                TOLD,
                new Reversal(
                        UUID.randomUUID(),
                        1,
                        "return",
                        "R1",
                        order,
                        customer,
                        Instant.parse(at),
                        currency,
                        lines,
                        net,
                        ZERO,
                        net,
                        country,
                        null));
    }

    /** @param unitCost null when not known */
    public static OrderLine line(int position, String sku, String quantity, String unitPrice, String unitCost) {
        var units = new BigDecimal(quantity);
        var price = new BigDecimal(unitPrice);
        return new OrderLine(
                position,
                sku,
                null,
                units,
                price,
                ZERO,
                ZERO,
                units.multiply(price),
                unitCost == null ? null : new BigDecimal(unitCost),
                null);
    }

    private static BigDecimal net(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::net).reduce(ZERO, BigDecimal::add);
    }
}
