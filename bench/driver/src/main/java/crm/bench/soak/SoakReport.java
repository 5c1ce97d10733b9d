package crm.bench.soak;

import java.util.Locale;
import java.util.stream.Collectors;

/** The endurance run as a page in Markdown. */
record SoakReport(SoakVerdict verdict) {
    private static final int KIB_PER_MIB = 1024;

    String text() {
        return "# Endurance%n%n%d clients at full speed for %d minutes: 70 %% reads, 20 %% lists, 10 %% writes. %s%n%n"
                        .formatted(verdict.clients(), verdict.end().minute(), conclusion())
                + parts()
                + roles()
                + minutes();
    }

    private String conclusion() {
        var faults = verdict.faults();
        return faults.isEmpty()
                ? "**Passed**: no part's own memory grew by more than 15 % after the third minute, no connection was left behind, no error."
                : "**FAILED**: " + String.join("; ", faults) + ".";
    }

    private String parts() {
        return "| part | MiB in minute %1$d | MiB at the end | growth | MiB shared in minute %1$d | at the end | connections in minute %1$d | at the end |%n|---|--:|--:|--:|--:|--:|--:|--:|%n"
                        .formatted(verdict.reference().minute())
                + verdict.end().parts().stream().map(this::row).collect(Collectors.joining())
                + "%nWhat the processes of a part share counts apart: PostgreSQL took %d MiB at its start, and each page of it weighs from its first use.%n"
                        .formatted(verdict.sharedKib() / KIB_PER_MIB);
    }

    private String row(Sample.Weight end) {
        var before = verdict.reference().of(end.part());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.2f | %d | %d | %d | %d |%n",
                end.part(),
                before.memoryKib() / KIB_PER_MIB,
                end.memoryKib() / KIB_PER_MIB,
                verdict.growth(end.part()),
                before.sharedKib() / KIB_PER_MIB,
                end.sharedKib() / KIB_PER_MIB,
                before.sockets(),
                end.sockets());
    }

    private String roles() {
        return "%n| role | connections to PostgreSQL in minute %d | at the end |%n|---|--:|--:|%n"
                        .formatted(verdict.reference().minute())
                + verdict.end().databaseConnections().entrySet().stream()
                        .map(role -> "| %s | %d | %d |%n"
                                .formatted(
                                        role.getKey(),
                                        verdict.reference().connectionsOf(role.getKey()),
                                        role.getValue()))
                        .collect(Collectors.joining());
    }

    private String minutes() {
        return "%n| minute | calls | MiB of all parts | connections of all parts | errors |%n|--:|--:|--:|--:|--:|%n"
                        .formatted()
                + verdict.samples().stream()
                        .map(sample -> "| %d | %d | %d | %d | %d |%n"
                                .formatted(
                                        sample.minute(),
                                        sample.calls(),
                                        sample.parts().stream()
                                                        .mapToLong(part -> part.memoryKib() + part.sharedKib())
                                                        .sum()
                                                / KIB_PER_MIB,
                                        sample.parts().stream()
                                                .mapToLong(Sample.Weight::sockets)
                                                .sum(),
                                        sample.errors().values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum()))
                        .collect(Collectors.joining());
    }
}
