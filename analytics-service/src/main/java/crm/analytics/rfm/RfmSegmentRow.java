package crm.analytics.rfm;

import crm.analytics.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment and its customers. */
public record RfmSegmentRow(
        @Schema(examples = "champions") String segment,

        @Schema(description = "Which scores belong to it", examples = "R 5, F 4–5")
        String rule,

        long customers,

        @Schema(description = "Of all customers, in percent, rounded to two decimals", examples = "12.5")
        String share,

        @Schema(description = "Their orders in the window") long orders,

        @Schema(description = "Net amount of their orders less what was cancelled or returned")
        Money net) {}
