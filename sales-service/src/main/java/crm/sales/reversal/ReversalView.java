package crm.sales.reversal;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.customerref.CustomerKey;
import crm.sales.line.LineView;
import crm.sales.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reversal as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Reversal",
        description =
                "A cancellation or a return. Amounts are positive: who sums up subtracts them. What is not known is"
                        + " absent.")
public record ReversalView(
        @Schema(required = true, description = "The reversal's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "How the sale is taken back.")
        ReversalKind kind,

        @Schema(required = true, description = "The number that people see.", examples = "C536379")
        String number,

        @Schema(description = "The order that is taken back; absent when it is not known.")
        ReversedOrder order,

        @Schema(description = "Whose it was; absent for nobody known.")
        CustomerKey customer,

        @Schema(required = true, description = "When it was cancelled or came back, in UTC.")
        Instant reversedAt,

        @Schema(required = true, description = "Currency of all amounts, ISO 4217.", examples = "GBP")
        String currency,

        @Schema(required = true, description = "What is taken back, in the order of the positions.")
        List<LineView> lines,

        @Schema(required = true, description = "Sum of the lines, without tax.")
        Money net,

        @Schema(required = true, description = "Sum of the lines' tax.")
        Money tax,

        @Schema(required = true, description = "Net plus tax.")
        Money gross,

        @Schema(description = "Country, ISO 3166-1 alpha-2.")
        String country,

        @Schema(description = "The country as the source writes it, where that is no country of ISO 3166.")
        String countryName,

        @Schema(description = "Where it was sold.") String channel,
        @Schema(description = "Why.") String reason,

        @Schema(required = true, description = "Its ids in other systems, by system.")
        Map<String, String> externalIds,

        @Schema(required = true, description = "When we learned of it, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When it last changed, in UTC.")
        Instant updatedAt) {

    static ReversalView of(Reversal reversal) {
        var content = reversal.content();
        return new ReversalView(
                reversal.id(),
                reversal.version(),
                content.kind(),
                content.number(),
                content.orderId() == null ? null : new ReversedOrder(content.orderId(), null),
                content.customer().shown(),
                content.reversedAt(),
                content.currency(),
                content.lines().stream()
                        .map(line -> LineView.of(line, content.currency(), null))
                        .toList(),
                Money.of(reversal.totals().net(), content.currency()),
                Money.of(reversal.totals().tax(), content.currency()),
                Money.of(reversal.totals().gross(), content.currency()),
                content.country(),
                content.countryName(),
                content.channel(),
                content.reason(),
                content.externalIds(),
                reversal.createdAt(),
                reversal.updatedAt());
    }
}
