package crm.devstack.process;

import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How processes are ended: asked first, killed when the time is over. */
public final class Termination {
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Termination() {}

    /** Ends all of them and returns when none is left. */
    public static void end(Collection<ProcessHandle> processes, String signal, Duration patience) {
        processes.forEach(process -> signal(process, signal));
        long deadline = System.nanoTime() + patience.toNanos();
        processes.forEach(process -> await(process, Duration.ofNanos(Math.max(1, deadline - System.nanoTime()))));
        processes.forEach(Termination::kill);
    }

    /** Ends the process at once, as a crash would. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        if (!await(process, AFTER_KILL)) {
            throw new StackFailed("Process " + process.pid() + " does not end, even when killed");
        }
    }

    /** Whether the process ended in time. */
    public static boolean await(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signal(ProcessHandle process, String signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await(kill.toHandle(), AFTER_KILL);
        } catch (IOException e) {
            throw new StackFailed("Cannot run kill: " + e.getMessage(), e);
        }
    }
}
