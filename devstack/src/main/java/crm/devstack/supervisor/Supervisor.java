package crm.devstack.supervisor;

import crm.devstack.layout.Part;
import crm.devstack.layout.Progress;
import crm.devstack.layout.StackFailed;
import crm.devstack.process.PidFiles;
import crm.servers.RunningServer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Holds the parts of one system. It restarts nothing by itself: what died is to be seen. */
final class Supervisor implements AutoCloseable {
    private static final long ABORT_SECONDS = 60;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final StartOrder order = new StartOrder();
    private final Map<Part, RunningServer> running = new EnumMap<>(Part.class);
    private final Function<Part, RunningServer> starter;
    private final PidFiles pids;

    Supervisor(Function<Part, RunningServer> starter, PidFiles pids) {
        this.starter = starter;
        this.pids = pids;
    }

    /**
     * Starts everything and returns when all is ready.
     *
     * @throws RuntimeException of the first part that failed; what was started is still running then
     */
    void startAll(Progress progress) {
        order.run(part -> start(part, progress), executor);
    }

    /** Lets a start that is under way fail with the given reason; without effect when it is done. */
    void interruptStart(String reason) {
        order.fail(new StackFailed(reason));
    }

    /** Stops the part if it runs, and starts it. */
    synchronized void restart(Part part, Progress progress) {
        end(part, progress);
        start(part, progress);
    }

    /** Stops the part if it runs. */
    synchronized void stop(Part part, Progress progress) {
        end(part, progress);
    }

    /** Stops everything: first who calls, then who is called. */
    synchronized void stopAll(Progress progress) {
        for (var group : stopOrder()) {
            Parallel.forEach(group, part -> end(part, progress), failure -> progress.say(failure.getMessage()));
        }
    }

    /** Ends a start that is under way, and everything that runs. */
    @Override
    public void close() {
        interruptStart("The start was interrupted");
        executor.shutdownNow();
        try {
            executor.awaitTermination(ABORT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopAll(Progress.silent());
    }

    private void start(Part part, Progress progress) {
        long begin = System.nanoTime();
        var server = starter.apply(part);
        synchronized (running) {
            running.put(part, server);
        }
        progress.say("%-18s ready after %4.1f s".formatted(part.label(), (System.nanoTime() - begin) / 1e9));
    }

    private void end(Part part, Progress progress) {
        RunningServer server;
        synchronized (running) {
            server = running.remove(part);
        }
        if (server != null) {
            server.stop();
            pids.forget(part.label());
            progress.say(part.label() + " stopped");
        }
    }

    private static List<Set<Part>> stopOrder() {
        var servers = EnumSet.of(Part.POSTGRESQL, Part.KAFKA, Part.KEYCLOAK, Part.MAIL);
        return List.of(EnumSet.of(Part.GATEWAY), Part.services(), servers);
    }
}
