package crm.bench.explain;

import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The plans that {@code auto_explain} writes into the server's log. */
final class PlanLog {
    private static final Pattern PLAN = Pattern.compile("duration: [0-9.]+ ms  plan:\n((?:\t.*\n)+)(?=[^\t])");
    private static final String LIST = " from customer c1_0 ";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path log;

    PlanLog(Path log) {
        this.log = log;
    }

    /** The place up to which the log is written. */
    long end() {
        return log.toFile().length();
    }

    /**
     * The last plan for a list of customers since a place, without the indentation of the log.
     *
     * @throws StackFailed if none comes
     */
    String lastSince(long place) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var plan = last(read(place));
            if (plan.isPresent()) {
                return plan.get();
            }
        }
        throw new StackFailed("PostgreSQL has written no plan to " + log);
    }

    static Optional<String> last(String text) {
        return plans(text).stream().filter(plan -> plan.contains(LIST)).reduce((first, second) -> second);
    }

    /** An entry goes on as long as its lines are indented. */
    private static List<String> plans(String text) {
        return PLAN.matcher(text)
                .results()
                .map(entry -> entry.group(1).replaceAll("(?m)^\t", ""))
                .toList();
    }

    private String read(long place) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(place);
            var bytes = new byte[(int) (file.length() - place)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StackFailed("Cannot read " + log, e);
        }
    }
}
