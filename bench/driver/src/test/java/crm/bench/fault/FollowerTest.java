package crm.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.bench.fault.ChangesFeed.Change;
import crm.bench.fault.ChangesFeed.Page;
import crm.devstack.layout.StackFailed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Change change = new Change(8, "created", "a", 1);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksAgainForWhatItGotNoAnswerTo() throws InterruptedException {
        try (var follower = new Follower(this::failingTwice, 7, PATIENCE)) {
            assertEquals(List.of(change), follower.seen());
        }
    }

    @Test
    void isPatientOnlyForAWhileWhenNothingIsBrokenAnyMore() {
        try (var follower = new Follower(this::neverAnswering, 7, PATIENCE)) {
            var failure = assertThrows(StackFailed.class, follower::seen);
            assertTrue(
                    failure.getMessage().endsWith("no answer for 1 s since all was mended: answers 410"),
                    failure::getMessage);
        }
    }

    private Page failingTwice(String after) {
        if (asked.getAndIncrement() < 2) {
            throw new StackFailed("answers 503");
        }
        return after.equals("7") ? new Page(List.of(change), "8") : new Page(List.of(), after);
    }

    private Page neverAnswering(String after) {
        throw new StackFailed("answers 410");
    }
}
