package crm.analytics.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.window.WindowView;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a measure comes to, and how. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricAnswer(
        @Schema(description = "The measure", examples = "retention-rate")
        String metric,

        @Schema(
                description = "The value as a decimal number, rounded half up: money to the decimals of its currency, the rest to four."
                        + " Absent when the formula is not defined for these inputs",
                examples = "65")
        String value,

        @Schema(description = "Why there is no value; absent when there is one", examples = "customersAtStart is zero")
        String undefined,

        @Schema(
                description = "What the value counts",
                enumeration = {"money", "percent", "points", "per-1000-customers", "score"},
                examples = "percent")
        String unit,

        @Schema(description = "ISO 4217; absent when there are no amounts, or none was given", examples = "GBP")
        String currency,

        @Schema(description = "In the names of the inputs", examples = "lostCustomers / customersAtStart × 100")
        String formula,

        @Schema(description = "Where the formula comes from")
        String source,

        @Schema(
                description = "What the formula was applied to, by name; the same inputs calculated come to the same value",
                examples = "{\"lostCustomers\": \"350\", \"customersAtStart\": \"1000\"}")
        Map<String, Object> inputs,

        @Schema(description = "How the facts were looked at, defaults included; absent for a calculation")
        Map<String, String> parameters,

        @Schema(description = "How many facts of each kind were counted; absent for a calculation")
        Map<String, Long> rows,

        @Schema(description = "The days that were looked at; absent for a calculation")
        WindowView window,

        @Schema(description = "IANA time zone of the days; absent for a calculation", examples = "Europe/London")
        String timeZone,

        @Schema(description = "When the newest event of each topic happened that the facts contain; absent for a calculation")
        Map<String, Instant> asOf) {}
