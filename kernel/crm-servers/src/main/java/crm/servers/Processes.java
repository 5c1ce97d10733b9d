package crm.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How the operating system's processes are started, signalled and awaited. */
final class Processes {
    private static final Duration AFTER_KILL = Duration.ofSeconds(20);

    private Processes() {}

    /** Starts a process whose output is appended to the log; the folder of the log is made if need be. */
    static Process start(List<String> command, Map<String, String> environment, Path directory, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.createDirectories(directory);
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new ServerFailed("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    /** Runs a command to its end and returns its exit code. */
    static int run(List<String> command, Map<String, String> environment, Path directory, Path log) {
        return exitCode(start(command, environment, directory, log));
    }

    static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted(e);
        }
    }

    /** Sends a signal that Java has no method for, such as {@code INT}. */
    static void signal(ProcessHandle process, String signal) {
        try {
            exitCode(new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid() + " 2>/dev/null")
                    .start());
        } catch (IOException e) {
            throw new ServerFailed("cannot run /bin/sh: " + e.getMessage(), e);
        }
    }

    /** Asks the process to end with the given signal and kills it when the time is over. */
    static void stop(ProcessHandle process, String signal, Duration limit) {
        signal(process, signal);
        if (!ended(process, limit)) {
            kill(process);
        }
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        if (!ended(process, AFTER_KILL)) {
            throw new ServerFailed("process " + process.pid() + " does not end, even when killed");
        }
    }

    static boolean ended(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static ServerFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ServerFailed("interrupted", e);
    }
}
