package crm.devstack.supervisor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Consumer;

/** Does the same with several parts at once, in threads that live also while the JVM shuts down. */
final class Parallel {
    private Parallel() {}

    /** Returns when all are done; a failure is told to the given ear and keeps none of the others from its end. */
    static <T> void forEach(Collection<T> items, Consumer<T> action, Consumer<RuntimeException> failures) {
        var threads = new ArrayList<Thread>();
        for (var item : items) {
            var thread = new Thread(() -> guarded(item, action, failures));
            thread.start();
            threads.add(thread);
        }
        threads.forEach(Parallel::join);
    }

    private static <T> void guarded(T item, Consumer<T> action, Consumer<RuntimeException> failures) {
        try {
            action.accept(item);
        } catch (RuntimeException e) {
            failures.accept(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
