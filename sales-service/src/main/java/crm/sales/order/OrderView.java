package crm.sales.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.customerref.CustomerKey;
import crm.sales.line.LineView;
import crm.sales.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Order", description = "An order. What is not known is absent.")
public record OrderView(
        @Schema(required = true, description = "The order's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "The number that people see.", examples = "536365")
        String number,

        @Schema(required = true, description = "Where the order is in its life.")
        OrderStatus status,

        @Schema(description = "Who ordered; absent for a sale to nobody known.")
        CustomerKey customer,

        @Schema(required = true, description = "When it was ordered, in UTC.")
        Instant orderedAt,

        @Schema(required = true, description = "Currency of all amounts, ISO 4217.", examples = "GBP")
        String currency,

        @Schema(required = true, description = "What was ordered, in the order of the positions.")
        List<LineView> lines,

        @Schema(required = true, description = "Sum of the lines, without tax.")
        Money net,

        @Schema(required = true, description = "Sum of the lines' tax.")
        Money tax,

        @Schema(required = true, description = "Net plus tax.")
        Money gross,

        @Schema(description = "Country of delivery, or else of the bill, ISO 3166-1 alpha-2.")
        String country,

        @Schema(description = "The country as the source writes it, where that is no country of ISO 3166.")
        String countryName,

        @Schema(description = "Where it was sold.") String channel,
        @Schema(description = "How it is paid.") String paymentMethod,

        @Schema(required = true, description = "How far the payment is.")
        PaymentState paymentState,

        @Schema(required = true, description = "How far the delivery is.")
        FulfilmentState fulfilmentState,

        @Schema(required = true, description = "The order's ids in other systems, by system.")
        Map<String, String> externalIds,

        @Schema(required = true, description = "When we learned of the order, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When the order last changed, in UTC.")
        Instant updatedAt) {

    static OrderView of(SalesOrder order) {
        var content = order.content();
        return new OrderView(
                order.id(),
                order.version(),
                content.number(),
                order.standing().status(),
                content.customer().shown(),
                content.orderedAt(),
                content.currency(),
                lines(order),
                Money.of(order.totals().net(), content.currency()),
                Money.of(order.totals().tax(), content.currency()),
                Money.of(order.totals().gross(), content.currency()),
                content.country(),
                content.countryName(),
                content.channel(),
                content.paymentMethod(),
                order.standing().paymentState(),
                order.standing().fulfilmentState(),
                content.externalIds(),
                order.createdAt(),
                order.updatedAt());
    }

    private static List<LineView> lines(SalesOrder order) {
        var taken = new TakenBackLines(order.takenBack());
        return order.content().lines().stream()
                .map(line -> {
                    var units = taken.at(line.position()).quantity();
                    return LineView.of(line, order.content().currency(), units.signum() == 0 ? null : units);
                })
                .toList();
    }
}
