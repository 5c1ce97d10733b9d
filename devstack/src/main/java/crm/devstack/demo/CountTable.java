package crm.devstack.demo;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeSet;

/** What the file has beside what the system shows. */
final class CountTable {
    private static final String COLUMNS = "  %-27s %20s %20s";
    private static final String NOTHING = "-";

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

    void show(Comparison figure) {
        head(figure.name());
        var parts = new TreeSet<>(figure.file().keySet());
        parts.addAll(figure.system().keySet());
        parts.forEach(part -> row(
                part, figure.file().getOrDefault(part, NOTHING), figure.system().getOrDefault(part, NOTHING)));
    }

    private void head(String what) {
        row(what, "in the file", "in the system");
    }

    private void row(String name, long file, long system) {
        row(name, shown(file), shown(system));
    }

    private void row(String name, BigDecimal file, BigDecimal system) {
        row(name, shown(file), shown(system));
    }

    private void row(String name, String file, String system) {
        narrator.say(COLUMNS.formatted(name, file, system));
    }

    private static String shown(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String shown(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
