package crm.devstack.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** Checks that do not depend on each other, several at a time, as several clients would make them. */
final class Together {
    private static final int AT_ONCE = 8;

    private Together() {}

    /** Makes all checks, and fails with all failures, in the order of the checks. */
    static void check(Stream<Executable> checks) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var outcomes = checks.map(check -> CompletableFuture.supplyAsync(() -> outcome(check), threads))
                    .toList();
            assertAll(outcomes.stream().map(CompletableFuture::join));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Executable outcome(Executable check) {
        try {
            check.execute();
            return () -> {};
        } catch (Throwable failure) {
            return () -> {
                throw failure;
            };
        }
    }
}
