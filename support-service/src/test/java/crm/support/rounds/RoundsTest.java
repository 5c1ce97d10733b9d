package crm.support.rounds;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, NoClassDefFoundError.class})
    void workThatFailsIsDoneInTheNextRound(Class<? extends Throwable> failure) throws Exception {
        var thrown = failure.getConstructor().newInstance();
        var tries = new AtomicInteger();
        var done = new CountDownLatch(1);
        var rounds = new Rounds("work that fails once", Duration.ofMillis(1), () -> {
            if (tries.incrementAndGet() == 1) {
                RoundsTest.<RuntimeException>raise(thrown);
            }
            done.countDown();
            return false;
        });

        rounds.start();

        assertTrue(done.await(20, TimeUnit.SECONDS));
        rounds.stop();
    }

    @Test
    void waitsForTheEndOfAPortionOnlySoLong() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var hasEnded = new AtomicBoolean();
        var rounds = new Rounds("work that takes long", Duration.ofMillis(1), () -> {
            begun.countDown();
            awaitUninterrupted(mayEnd);
            hasEnded.set(true);
            return false;
        });
        rounds.start();
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        rounds.stop();

        rounds.awaitEnd(Duration.ofMillis(1));
        assertFalse(hasEnded.get(), "the time is up before the portion is done");

        mayEnd.countDown();
        rounds.awaitEnd(Duration.ofSeconds(20));
        assertTrue(hasEnded.get());
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
