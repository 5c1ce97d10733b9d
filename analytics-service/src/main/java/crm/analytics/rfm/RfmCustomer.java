package crm.analytics.rfm;

import crm.analytics.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer and how recently, how often and for how much they bought. */
public record RfmCustomer(
        UUID customerId,

        @Schema(description = "When the last order of the window was placed") Instant lastOrderedAt,

        @Schema(description = "Days from the day of the last order to the window's end", examples = "12")
        long recencyDays,

        @Schema(description = "Orders in the window", examples = "4") long frequency,

        @Schema(description = "Net amount of the orders less what was cancelled or returned in the window")
        Money monetary,

        @Schema(description = "Score of the recency, 5 for the most recent", minimum = "1", maximum = "5")
        int r,

        @Schema(description = "Score of the frequency, 5 for the most frequent", minimum = "1", maximum = "5")
        int f,

        @Schema(description = "Score of the amount, 5 for the highest", minimum = "1", maximum = "5")
        int m,

        @Schema(description = "The segment of R and F", examples = "champions")
        String segment) {

    static RfmCustomer of(RfmFacts.Scored scored, String currency, LocalDate end, ZoneId zone) {
        return new RfmCustomer(
                scored.customerId(),
                scored.lastOrder(),
                ChronoUnit.DAYS.between(LocalDate.ofInstant(scored.lastOrder(), zone), end),
                scored.orders(),
                Money.exact(scored.net(), currency),
                scored.r(),
                scored.f(),
                scored.m(),
                RfmSegment.of(scored.r(), scored.f()).id());
    }
}
