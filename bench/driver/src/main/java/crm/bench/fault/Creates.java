package crm.bench.fault;

import crm.devstack.layout.StackFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Clients that create customers, each number once, at a steady pace. Whoever fails waits a moment and goes on with the next
 * number; what was not answered is repeated afterwards.
 */
final class Creates {
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final long PATIENCE = Duration.ofMinutes(3).toNanos();
    /** No pace: each client goes on at once. */
    static final int FULL_SPEED = 0;

    /** Of so many customers one is read, and one is changed. */
    private static final int ONE_OF = 5;

    private static final List<String> CHANGES = List.of("first", "second");
    /** So many customers later it is changed once more: a good deal of them before the fault and again in it, or in it and after. */
    private static final int LATER = 2_000;

    private final Ledger ledger = new Ledger();
    private final AtomicInteger next = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Connection> connections;
    private final long interval;
    private final boolean changing;
    private volatile boolean over;

    /**
     * @param rate creates in a second, of all connections together, or {@link #FULL_SPEED}
     * @param changing whether some customers are also changed
     */
    Creates(List<Connection> connections, int rate, boolean changing) {
        this.connections = connections;
        this.interval =
                rate == FULL_SPEED ? 0 : Duration.ofSeconds(connections.size()).toNanos() / rate;
        this.changing = changing;
    }

    Ledger ledger() {
        return ledger;
    }

    /** How many numbers were sent at least once. */
    int sent() {
        return next.get();
    }

    /** Begins; the clients go on until {@link #finish}, and at least up to this number. */
    void start(int atLeast) {
        run(connection -> {
            while (!over || next.get() < atLeast) {
                long begin = System.nanoTime();
                one(connection, next.getAndIncrement());
                LockSupport.parkNanos(begin + interval - System.nanoTime());
            }
        });
    }

    void awaitAcknowledged(int number) {
        long deadline = System.nanoTime() + PATIENCE;
        while (ledger.size() < number) {
            if (System.nanoTime() > deadline) {
                throw new StackFailed("Only " + ledger.size() + " creates were answered: " + ledger.failures());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    void finish() throws InterruptedException {
        over = true;
        join();
    }

    /** Repeats what was not answered, with the same keys, until it is; returns how many that were. */
    int repeat() throws InterruptedException {
        var numbers = List.copyOf(ledger.unanswered());
        var place = new AtomicInteger();
        long deadline = System.nanoTime() + PATIENCE;
        run(connection -> IntStream.generate(place::getAndIncrement)
                .takeWhile(i -> i < numbers.size())
                .forEach(i -> until(deadline, number -> create(connection, number), numbers.get(i))));
        join();
        return numbers.size();
    }

    private void one(Connection connection, int number) {
        if (!create(connection, number)) {
            LockSupport.parkNanos(PAUSE);
        } else if (number % ONE_OF == 1) {
            ledger.read(timed(() -> connection.read(ledger.id(number))));
        } else if (changing && number % ONE_OF == 0) {
            CHANGES.forEach(change -> change(connection, ledger.id(number), change));
            Optional.ofNullable(ledger.id(number - LATER)).ifPresent(id -> change(connection, id, "later"));
        }
    }

    private void change(Connection connection, String id, String change) {
        ledger.changed(id, timed(() -> connection.change(id, change)));
    }

    private boolean create(Connection connection, int number) {
        return ledger.created(number, timed(() -> connection.create(number)));
    }

    private Answer timed(Supplier<Answer> call) {
        long begin = System.nanoTime();
        var answer = call.get();
        ledger.took(Duration.ofNanos(System.nanoTime() - begin));
        return answer;
    }

    private static void until(long deadline, IntPredicate attempt, int number) {
        while (!attempt.test(number) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void run(Consumer<Connection> work) {
        for (var connection : connections) {
            var thread = new Thread(() -> work.accept(connection), "client");
            threads.add(thread);
            thread.start();
        }
    }

    private void join() throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
        threads.clear();
    }
}
