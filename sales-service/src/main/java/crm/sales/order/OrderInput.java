package crm.sales.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.customerref.CustomerKey;
import crm.sales.line.LineInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as somebody writes it; {@link OrderReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "OrderInput",
        description =
                "An order to write. `currency` and at least one line are needed; amounts of lines are in that currency,"
                        + " and totals are computed from them.")
public record OrderInput(
        @Schema(
                maxLength = OrderReader.NUMBER,
                description = "The number that people see. Given by the service if absent.",
                examples = "536365")
        String number,

        @Schema(
                nullable = true,
                description = "The order's ids in other systems, by system; each belongs to one order only.",
                examples = "{\"shop\": \"536365\"}")
        Map<String, String> externalIds,

        @Schema(nullable = true, description = "Who ordered; absent for a sale to nobody known. Replaced whole.")
        CustomerKey customer,

        @Schema(
                description = "When it was ordered, in UTC; may be long ago. Now if absent.",
                examples = "2010-12-01T08:26:00Z")
        Instant orderedAt,

        @Schema(description = "Currency of all amounts, ISO 4217.", examples = "GBP")
        String currency,

        @Schema(minItems = 1, maxItems = 2_000, description = "What was ordered. Replaced whole.")
        List<LineInput> lines,

        @Schema(
                nullable = true,
                description = "Country of delivery, or else of the bill, ISO 3166-1 alpha-2.",
                examples = "GB")
        String country,

        @Schema(
                nullable = true,
                maxLength = OrderReader.COUNTRY_NAME,
                description = "The country as the source writes it, where that is no country of ISO 3166.",
                examples = "Channel Islands")
        String countryName,

        @Schema(nullable = true, maxLength = OrderReader.WORD, description = "Where it was sold.", examples = "shop")
        String channel,

        @Schema(nullable = true, maxLength = OrderReader.WORD, description = "How it is paid.", examples = "card")
        String paymentMethod,

        @Schema(
                enumeration = {"placed", "completed", "cancelled"},
                defaultValue = "placed",
                description = "Where the order is in its life: `placed`, then `completed`. `cancelled` follows from"
                        + " cancellations and is taken only where it is so already.")
        String status,

        @Schema(
                enumeration = {"pending", "paid", "partially-refunded", "refunded", "failed"},
                defaultValue = "pending",
                description = "How far the payment is: `pending` or `failed`, then `paid`, which it stays. The refunded"
                        + " states follow from reversals and are taken only where it is so already.")
        String paymentState,

        @Schema(
                enumeration = {"unfulfilled", "in-production", "shipped", "delivered", "cancelled"},
                defaultValue = "unfulfilled",
                description = "How far the delivery is; it goes on, and may skip a state. `cancelled` follows from"
                        + " cancellations and is taken only where it is so already.")
        String fulfilmentState) {

    static final OrderInput NOTHING =
            new OrderInput(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A content as it would have to be written to stay as it is: a patch is applied to this. */
    static OrderInput of(OrderContent content, boolean withCustomer) {
        return new OrderInput(
                content.number(),
                content.externalIds(),
                withCustomer ? content.customer().shown() : null,
                content.orderedAt(),
                content.currency(),
                content.lines().stream()
                        .map(line -> LineInput.of(line, content.currency()))
                        .toList(),
                content.country(),
                content.countryName(),
                content.channel(),
                content.paymentMethod(),
                content.toldStatus().wireName(),
                content.toldPaymentState().wireName(),
                content.toldFulfilmentState().wireName());
    }
}
