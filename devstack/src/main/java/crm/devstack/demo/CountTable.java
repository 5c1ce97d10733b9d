package crm.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the file has beside what the system shows. */
final class CountTable {
    private static final String COUNTS = "  %-26s %16s %16s";
    private static final String REST = "(none)";

    private final Narrator narrator;

    CountTable(Narrator narrator) {
        this.narrator = narrator;
    }

    void show(RetailCounts file, RetailCounts system, long equalLines) {
        head("");
        row("lines", file.lines(), system.lines());
        row("orders", file.orders(), system.orders());
        row("  their lines", file.orderLines(), system.orderLines());
        row("cancellations", file.cancellations(), system.cancellations());
        row("  their lines", file.cancellationLines(), system.cancellationLines());
        row("returns", file.returns(), system.returns());
        row("  their lines", file.returnLines(), system.returnLines());
        row("sold, GBP", file.sold(), system.sold());
        row("taken back, GBP", file.takenBack(), system.takenBack());
        row("lines that are equal", file.lines(), equalLines);
    }

    void showDays(List<RetailLine> lines, JsonNode report) {
        head("net revenue by day, GBP");
        rows(by(lines, line -> line.at().atZone(RetailLine.ZONE).toLocalDate().toString()), report);
    }

    void showCountries(List<RetailLine> lines, JsonNode report) {
        head("net revenue by country, GBP");
        rows(by(lines, line -> Countries.code(line.country()).orElse(REST)), report);
    }

    private void rows(Map<String, BigDecimal> file, JsonNode report) {
        var system = new TreeMap<String, BigDecimal>();
        report.path("rows").forEach(row -> {
            var net = new BigDecimal(row.at("/net/amount").asText());
            if (net.signum() != 0) {
                system.put(row.path("key").asText(REST), net);
            }
        });
        var keys = new TreeMap<>(system);
        keys.putAll(file);
        keys.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(key -> row(key, file.get(key), system.get(key)));
    }

    private static Map<String, BigDecimal> by(List<RetailLine> lines, Function<RetailLine, String> key) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.reducing(BigDecimal.ZERO, RetailLine::amount, BigDecimal::add)));
    }

    private void head(String what) {
        narrator.say(COUNTS.formatted(what, "in the file", "in the system"));
    }

    private void row(String name, long file, long system) {
        narrator.say(COUNTS.formatted(name, shown(file), shown(system)));
    }

    private void row(String name, BigDecimal file, BigDecimal system) {
        narrator.say(COUNTS.formatted(name, shown(file), shown(system)));
    }

    private static String shown(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String shown(BigDecimal amount) {
        return amount == null ? "-" : String.format(Locale.ROOT, "%,.2f", amount);
    }
}
