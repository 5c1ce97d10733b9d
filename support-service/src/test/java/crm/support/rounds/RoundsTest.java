package crm.support.rounds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
