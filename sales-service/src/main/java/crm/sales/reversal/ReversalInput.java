package crm.sales.reversal;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.customerref.CustomerKey;
import crm.sales.line.LineInput;
import crm.sales.order.OrderReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reversal as somebody writes it; {@link ReversalReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ReversalInput",
        description =
                "A cancellation or return to write. With `order`, a line is `orderPosition` and `quantity`, and all else"
                        + " follows from the order; without, lines are as those of an order, and `currency` is needed. Amounts are"
                        + " positive.")
public record ReversalInput(
        @Schema(
                enumeration = {"cancellation", "return"},
                description = "`cancellation` before the goods were delivered, `return` when they came back. It stays.",
                examples = "return")
        String kind,

        @Schema(
                maxLength = OrderReader.NUMBER,
                description = "The number that people see. Given by the service if absent.",
                examples = "C536379")
        String number,

        @Schema(
                nullable = true,
                description = "Its ids in other systems, by system; each belongs to one reversal only.",
                examples = "{\"shop\": \"C536379\"}")
        Map<String, String> externalIds,

        @Schema(
                nullable = true,
                description = "The order that is taken back; absent when it is not known. Once it is said, it stays.")
        ReversedOrder order,

        @Schema(nullable = true, description = "Whose it was, where no order says it. Replaced whole.")
        CustomerKey customer,

        @Schema(
                description = "When it was cancelled or came back, in UTC; may be long ago. Now if absent.",
                examples = "2010-12-01T09:41:00Z")
        Instant reversedAt,

        @Schema(description = "Currency of all amounts, ISO 4217; that of the order if there is one.", examples = "GBP")
        String currency,

        @Schema(minItems = 1, maxItems = 2_000, description = "What is taken back. Replaced whole.")
        List<LineInput> lines,

        @Schema(
                nullable = true,
                description = "Country, ISO 3166-1 alpha-2; that of the order if there is one.",
                examples = "GB")
        String country,

        @Schema(
                nullable = true,
                maxLength = OrderReader.COUNTRY_NAME,
                description = "The country as the source writes it, where that is no country of ISO 3166.")
        String countryName,

        @Schema(
                nullable = true,
                maxLength = OrderReader.WORD,
                description = "Where it was sold; that of the order if there is one.",
                examples = "shop")
        String channel,

        @Schema(nullable = true, maxLength = ReversalReader.REASON, description = "Why.", examples = "damaged")
        String reason) {

    static final ReversalInput NOTHING =
            new ReversalInput(null, null, null, null, null, null, null, null, null, null, null, null);

    /** A content as it would have to be written to stay as it is: a patch is applied to this. */
    static ReversalInput of(ReversalContent content, boolean withCustomer, boolean withOrder) {
        var isOfOrder = content.orderId() != null;
        return new ReversalInput(
                content.kind().wireName(),
                content.number(),
                content.externalIds(),
                isOfOrder && withOrder ? new ReversedOrder(content.orderId(), null) : null,
                isOfOrder || !withCustomer ? null : content.customer().shown(),
                content.reversedAt(),
                isOfOrder ? null : content.currency(),
                content.lines().stream()
                        .map(line -> isOfOrder ? LineInput.ofOrder(line) : LineInput.of(line, content.currency()))
                        .toList(),
                isOfOrder ? null : content.country(),
                isOfOrder ? null : content.countryName(),
                isOfOrder ? null : content.channel(),
                content.reason());
    }
}
