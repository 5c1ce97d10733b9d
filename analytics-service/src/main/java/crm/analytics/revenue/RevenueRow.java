package crm.analytics.revenue;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Revenue of a day, a month, a country or a product, or of several together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevenueRow(
        @Schema(
                description = "The day `2010-12-01`, the month `2010-12`, the country as ISO 3166-1 alpha-2, or the product's SKU;"
                        + " absent when not known, and for sums",
                examples = "2010-12-01")
        String key,

        @Schema(description = "The product's name; absent when not known, and when not by product") String name,

        @Schema(description = "How many countries or products are summed up; absent when it is one", examples = "2713")
        Long groups,

        @Schema(description = "Orders; by product, lines of orders", examples = "143")
        long sales,

        @Schema(description = "Cancellations and returns; by product, their lines", examples = "2")
        long reversals,

        @Schema(description = "Net amount of the sales") Money sold,

        @Schema(description = "Net amount of what was cancelled or returned, positive") Money takenBack,

        @Schema(description = "sold minus takenBack") Money net) {

    static RevenueRow of(RevenuePart part, String currency) {
        return new RevenueRow(
                part.key(),
                part.name(),
                part.groups() > 1 ? part.groups() : null,
                part.sales(),
                part.reversals(),
                Money.exact(part.sold(), currency),
                Money.exact(part.takenBack(), currency),
                Money.exact(part.net(), currency));
    }
}
