package crm.bench.speed;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What is asked of a target. */
public enum Operation {
    READ("read by id", OptionalDouble.of(0.40), List.of("read.sql")),
    CREATE("create", OptionalDouble.of(0.45), List.of("create.sql")),
    UPDATE("update", OptionalDouble.of(0.45), List.of("update.sql")),
    PAGE("page of 50, filtered and sorted", OptionalDouble.of(0.40), List.of("page.sql")),
    SEARCH("search", OptionalDouble.empty(), List.of("search.sql")),
    MIXED(
            "mixed: 70 % read, 20 % page, 10 % write",
            OptionalDouble.empty(), List.of("read.sql@70", "page.sql@20", "create.sql@5", "update.sql@5"));

    private final String label;
    private final OptionalDouble requiredShare;
    private final List<String> scripts;

    Operation(String label, OptionalDouble requiredShare, List<String> scripts) {
        this.label = label;
        this.requiredShare = requiredShare;
        this.scripts = scripts;
    }

    public String label() {
        return label;
    }

    /** Its name on the command line and in scripts. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much of the bound the service has to reach, where that is required. */
    public OptionalDouble requiredShare() {
        return requiredShare;
    }

    /** Whether customers are changed, whose versions have to be known. */
    boolean changes() {
        return this == UPDATE || this == MIXED;
    }

    /** pgbench's scripts, with their weights if there are several. */
    List<String> scripts() {
        return scripts;
    }
}
