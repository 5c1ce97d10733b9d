package crm.bench.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The outcomes as a page in Markdown. */
record FaultReport(List<Outcome> outcomes) {
    private static final String HEADER = """
            # Faults

            Each scenario has load, a fault in the middle of it, and then the same questions. *Acknowledged*: what clients were told
            of before they repeated anything. *Stored*: what was in the database then, and at the end, after everything unanswered
            was repeated with the same keys. *Events*: distinct events in Kafka (+ those it has more than once), each applied once.
            *Changes*: entries of the feed, without a gap. *Recovered*: from the order to start the part to the first success.
            *Settled*: from the last answer until every consumer had everything and all of it was checked.

            | scenario | acknowledged | stored | unanswered | repeated | stored at the end | events | changes | recovered | settled | verdict |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
            """;

    String text() {
        return HEADER
                + outcomes.stream().map(FaultReport::row).collect(Collectors.joining())
                + outcomes.stream().map(FaultReport::details).collect(Collectors.joining());
    }

    private static String row(Outcome outcome) {
        return "| %s | %d | %d | %d | %d | %d | %d%s | %d | %s | %s | %s |%n"
                .formatted(
                        outcome.title(),
                        outcome.acknowledged(),
                        outcome.stored(),
                        outcome.unanswered(),
                        outcome.repeated(),
                        outcome.total(),
                        outcome.events(),
                        outcome.redelivered() == 0 ? "" : " (+" + outcome.redelivered() + ")",
                        outcome.changes(),
                        seconds(outcome.recovery()),
                        seconds(outcome.settled()),
                        outcome.verdict());
    }

    private static String details(Outcome outcome) {
        return "%n## %s%n%n%s%n%n| check | found | |%n|---|---|---|%n%s"
                .formatted(
                        capital(outcome.title()),
                        capital(outcome.seen()),
                        outcome.checks().stream()
                                .map(check -> "| %s | %s | %s |%n"
                                        .formatted(check.name(), check.found(), check.passed() ? "✓" : "**✗**"))
                                .collect(Collectors.joining()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
}
