package crm.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until a starting server answers, and explains in one line why it never will. */
final class Readiness {
    private static final long PAUSE_MILLIS = 50;
    private static final List<String> TELLING = List.of("no space left", "address already in use", "permission denied");

    private Readiness() {}

    /**
     * Returns when the server answers.
     *
     * @throws ServerFailed when its process has ended or the time is over; the process is killed then
     */
    static void await(String server, Process process, Path log, Duration limit, BooleanSupplier answers) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!answers.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure(server, "ended while starting (exit code " + process.exitValue() + ")", log);
            }
            if (System.nanoTime() > deadline) {
                Processes.kill(process.toHandle());
                throw failure(server, "is not ready after " + limit.toSeconds() + " s", log);
            }
            pause(process);
        }
    }

    /** The failure with the line of the log that tells most about it. */
    static ServerFailed failure(String server, String what, Path log) {
        var lines = lastLines(log);
        var cause = lines.stream().filter(Readiness::isTelling).reduce((a, b) -> b);
        var hint = cause.or(() -> lines.stream().filter(Readiness::isError).findFirst())
                .map(line -> ": " + line.strip())
                .orElse("");
        return new ServerFailed(server + " " + what + hint + " (see " + log + ")");
    }

    private static boolean isTelling(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        return TELLING.stream().anyMatch(lower::contains);
    }

    private static boolean isError(String line) {
        return line.contains("FATAL") || line.contains("ERROR") || line.contains("Exception");
    }

    private static List<String> lastLines(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - 200), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void pause(Process process) {
        try {
            process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Processes.kill(process.toHandle());
            throw Processes.interrupted(e);
        }
    }
}
