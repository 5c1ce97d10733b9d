package crm.analytics.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.chart.BarFigure;
import crm.analytics.chart.BarFigure.BarSeries;
import crm.analytics.chart.Caption;
import crm.analytics.chart.Figure;
import crm.analytics.freshness.AsOf;
import crm.analytics.rendition.Report;
import crm.analytics.rendition.ReportTable;
import crm.analytics.window.Filters;
import crm.analytics.window.WindowView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a measure comes to, and how. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricAnswer(
        @Schema(description = "The measure", examples = "retention-rate")
        String metric,

        @Schema(description = "The measure, for people", examples = "Retention rate")
        String title,

        @Schema(
                description =
                        "The value as a decimal number, rounded half up: money to the decimals of its currency, the rest to four."
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
                description =
                        "What the formula was applied to, by name; the same inputs calculated come to the same value",
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

        @Schema(
                description =
                        "When the newest event of each topic happened that the facts contain; absent for a calculation")
        Map<String, Instant> asOf)
        implements Report {

    private static final int MOST_NUMBERS = 12;

    @Override
    public ReportTable table() {
        var columns = new ArrayList<>(List.of("metric", "value", "undefined", "unit"));
        columns.addAll(inputs.keySet());
        var cells = new ArrayList<>(Arrays.<Object>asList(metric, number(), undefined, unit));
        inputs.values().forEach(input -> cells.add(cell(input)));
        var about = new LinkedHashMap<String, Object>(parameters);
        about.keySet().removeAll(inputs.keySet());
        about.put("currency", currency);
        about.put("from", window.from());
        about.put("to", window.to());
        about.put("timeZone", timeZone);
        asOf.forEach((topic, newest) -> about.put("asOf " + topic, newest));
        about.put("formula", formula);
        return new ReportTable(metric + "_" + window.from() + "_" + window.to(), columns, List.of(cells), about);
    }

    @Override
    public Figure figure() {
        var caption = new Caption(
                title,
                details(),
                formula + ". "
                        + asOf.keySet().stream()
                                .map(topic -> AsOf.words(asOf, topic))
                                .collect(Collectors.joining(" ")));
        var bars = value == null ? List.<String>of() : List.of(title);
        var values = value == null ? List.<BigDecimal>of() : List.of(number());
        return new BarFigure(
                caption, "Measure", title + " (" + unitWords() + ")", bars, List.of(new BarSeries(title, values)));
    }

    private List<String> details() {
        var details = new ArrayList<>(
                List.of(window.from() + " to before " + window.to() + ", time zone " + timeZone, result(), shown()));
        if (!parameters.isEmpty()) {
            details.add("Parameters: " + Filters.words(parameters));
        }
        return details;
    }

    private BigDecimal number() {
        return value == null ? null : new BigDecimal(value);
    }

    private String unitWords() {
        return currency != null && unit.equals(Unit.MONEY.id()) ? currency : unit;
    }

    private String result() {
        return value == null ? "No value: " + undefined : "Value: " + value + " " + unitWords();
    }

    private String shown() {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + " " + shown(input.getValue()))
                .collect(Collectors.joining(", ", "Inputs: ", ""));
    }

    /** Numbers are never cut, but of a long list only the first are shown. */
    private static String shown(Object input) {
        if (!(input instanceof List<?> numbers) || numbers.size() <= MOST_NUMBERS) {
            return input.toString();
        }
        return numbers.subList(0, MOST_NUMBERS) + " and " + (numbers.size() - MOST_NUMBERS) + " more";
    }

    private static Object cell(Object input) {
        return input instanceof List<?> numbers
                ? numbers.stream().map(Object::toString).collect(Collectors.joining(" "))
                : new BigDecimal(input.toString());
    }
}
