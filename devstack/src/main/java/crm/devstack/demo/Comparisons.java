package crm.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reports on the shop's month beside the same figures counted from the file. */
final class Comparisons {
    private static final String NOWHERE = "(none)";

    private final List<RetailLine> lines;
    private final Figures figures;

    Comparisons(List<RetailLine> lines, Figures figures) {
        this.lines = lines;
        this.figures = figures;
    }

    /** All of them; if analytics is still busy with what it heard last, a moment later. */
    List<Comparison> settled() {
        return Patience.settled(this::now, found -> found.stream().allMatch(Comparison::isEqual));
    }

    private List<Comparison> now() {
        return List.of(
                new Comparison(
                        "net revenue by day, GBP",
                        revenue(line ->
                                line.at().atZone(RetailLine.ZONE).toLocalDate().toString()),
                        revenue(figures.revenue("day"))),
                new Comparison(
                        "net revenue by country, GBP",
                        revenue(line -> Countries.code(line.country()).orElse(NOWHERE)),
                        revenue(figures.revenue("country"))),
                new Comparison(
                        "customers by RFM segment", shown(new RetailSegments(lines).sizes()), segments(figures.rfm())),
                new Comparison(
                        "buyers by week, of cohort",
                        cohorts(new RetailCohorts(lines).rows(Figures.FROM, Figures.TO)),
                        cohorts(figures.cohorts())));
    }

    private Map<String, String> revenue(Function<RetailLine, String> key) {
        var sums = lines.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.reducing(BigDecimal.ZERO, RetailLine::amount, BigDecimal::add)));
        return shown(sums);
    }

    /** Parts in which nothing was sold or taken back are left out, as the file has none of them. */
    private static Map<String, String> revenue(JsonNode report) {
        var sums = new TreeMap<String, BigDecimal>();
        rows(report)
                .filter(row ->
                        row.path("sales").asLong() + row.path("reversals").asLong() > 0)
                .forEach(row -> sums.put(
                        row.path("key").asText(NOWHERE),
                        new BigDecimal(row.at("/net/amount").asText())));
        return shown(sums);
    }

    private static Map<String, String> segments(JsonNode report) {
        var customers = new TreeMap<String, Integer>();
        rows(report)
                .filter(row -> row.path("customers").asInt() > 0)
                .forEach(row -> customers.put(
                        row.path("segment").asText(), row.path("customers").asInt()));
        return shown(customers);
    }

    private static Map<String, String> cohorts(JsonNode report) {
        var active = new TreeMap<String, List<Integer>>();
        rows(report)
                .forEach(row -> active.put(
                        row.path("cohort").asText(),
                        StreamSupport.stream(row.path("active").spliterator(), false)
                                .map(JsonNode::asInt)
                                .toList()));
        return cohorts(active);
    }

    private static Map<String, String> cohorts(Map<String, List<Integer>> active) {
        return active.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> row.getValue().stream().map(Object::toString).collect(Collectors.joining(" ")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, String> shown(Map<String, ? extends Number> numbers) {
        var shown = new TreeMap<String, String>();
        numbers.forEach((key, number) ->
                shown.put(key, String.format(Locale.ROOT, number instanceof BigDecimal ? "%,.2f" : "%,d", number)));
        return shown;
    }

    private static Stream<JsonNode> rows(JsonNode report) {
        return StreamSupport.stream(report.path("rows").spliterator(), false);
    }
}
