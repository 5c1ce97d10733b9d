package crm.marketing.delivery;

import static crm.marketing.testing.Marketing.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkWatchTest {

    private static final int WORKERS = 4;
    private static final Duration LONG = Duration.ofHours(8);

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final CountDownLatch allSend = new CountDownLatch(WORKERS);
    private WorkWatch watch;
    private List<Thread> workers = List.of();

    @AfterEach
    void everybodyGoesHome() {
        watch.end();
        eventually("all have ended", () -> workers.stream().noneMatch(Thread::isAlive));
    }

    @Test
    void oneLooksForAllAndLessAndLessOften() {
        var begun = System.nanoTime();
        begin(Duration.ofMillis(400));

        // the first look of each, and then after 50, 100, 200, 400 and 400 milliseconds
        eventually("some rounds have passed", () -> looks.get() >= WORKERS + 5);

        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.toMillis() >= 1_150, () -> "after " + took);
    }

    @Test
    void whatIsAnnouncedIsLookedForAtOnceAndByOne() {
        begin(LONG);
        eventually("all wait", () -> looks.get() == WORKERS && allWait());

        watch.announce();

        eventually("somebody has looked", () -> looks.get() > WORKERS && allWait());
        assertEquals(WORKERS + 1, looks.get());
        watch.announce();
        eventually("the next one has looked", () -> looks.get() > WORKERS + 1);
    }

    @Test
    void whoFindsSomethingHasAnotherOneLook() {
        begin(LONG);
        eventually("all wait", () -> looks.get() == WORKERS && allWait());

        messages.set(WORKERS);
        watch.announce();

        eventually("all send at the same time", () -> allSend.getCount() == 0);
    }

    @Test
    void whatIsAnnouncedWhileAllAreBusyIsNotForgotten() {
        watch = new WorkWatch(LONG);

        watch.announce();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertTrue(watch.await()));
    }

    @Test
    void nobodyWaitsWhenTheApplicationEnds() {
        watch = new WorkWatch(LONG);

        watch.end();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertFalse(watch.await()));
    }

    private void begin(Duration longest) {
        watch = new WorkWatch(longest);
        workers = Stream.generate(() -> new Thread(this::work)).limit(WORKERS).toList();
        workers.forEach(worker -> {
            worker.setDaemon(true);
            worker.start();
        });
    }

    /** As a {@link Worker} does it: whoever finds a message tells the others, and is busy until all are. */
    private void work() {
        var goesOn = true;
        while (goesOn) {
            looks.incrementAndGet();
            if (messages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                watch.announce();
                allSend.countDown();
                sendUntilAllDo();
            }
            goesOn = watch.await();
        }
    }

    private void sendUntilAllDo() {
        try {
            allSend.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean allWait() {
        return workers.stream()
                .map(Thread::getState)
                .allMatch(state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING);
    }
}
