package crm.devstack.supervisor;

import crm.devstack.layout.Part;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Starts all parts at once, except that a service waits for its database: there from the start, its tables are up to date
 * before the first request. Without it a service would run, as it does without Keycloak or Kafka, but not be ready yet.
 */
final class StartOrder {
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    /**
     * Returns when all parts have been started, each in a thread of the executor.
     *
     * @throws RuntimeException the first failure, as soon as there is one
     */
    void run(Consumer<Part> start, Executor executor) {
        Map<Part, CompletableFuture<Void>> starts = new EnumMap<>(Part.class);
        for (var part : Part.values()) {
            var before = needs(part).stream().map(starts::get).toArray(CompletableFuture<?>[]::new);
            var started = CompletableFuture.allOf(before).thenRunAsync(() -> start.accept(part), executor);
            starts.put(part, started.whenComplete((done, problem) -> note(problem)));
        }
        await(CompletableFuture.allOf(starts.values().toArray(CompletableFuture<?>[]::new)));
    }

    /** Lets {@link #run} fail, now or when it begins. */
    void fail(RuntimeException reason) {
        failure.completeExceptionally(reason);
    }

    private void await(CompletableFuture<Void> all) {
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void note(Throwable problem) {
        if (problem != null) {
            failure.completeExceptionally(problem instanceof CompletionException ? problem.getCause() : problem);
        }
    }

    /** They stand before their dependents in the order of the constants. */
    private static Set<Part> needs(Part part) {
        return Part.services().contains(part) ? EnumSet.of(Part.POSTGRESQL) : EnumSet.noneOf(Part.class);
    }
}
