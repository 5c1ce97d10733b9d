package crm.analytics.cohort;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Customers whose first order was in the same period. */
public record CohortRow(
        @Schema(description = "The Monday of the week, or the month `2010-12`", examples = "2010-12-06")
        String cohort,

        @Schema(description = "Customers whose first order was in it", examples = "120")
        long customers,

        @Schema(
                description =
                        "How many of them placed an order in that period, in the next, and so on to the window's end",
                examples = "[120, 31, 17]")
        List<Long> active,

        @Schema(
                description = "The same in percent of the cohort, rounded half up to two decimals",
                examples = "[\"100\", \"25.83\", \"14.17\"]")
        List<String> retained) {}
