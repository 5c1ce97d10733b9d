package crm.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger.Level;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final String KAFKA = "Kafka at kafka:9092";

    private long now;
    private final Notice notice = new Notice(() -> now);

    @Test
    void saysTheSameOnceAndSomethingElseAtOnce() {
        assertEquals(error("wrong password"), notice.wrong("wrong password"));
        assertEquals(Optional.empty(), notice.wrong("wrong password"));
        assertEquals(error("no such database"), notice.wrong("no such database"));
    }

    @Test
    void repeatsAfterTenMinutes() {
        notice.wrong("wrong password");
        pass(Duration.ofSeconds(599));
        assertEquals(Optional.empty(), notice.wrong("wrong password"));

        pass(Duration.ofSeconds(1));
        assertEquals(error("wrong password"), notice.wrong("wrong password"));
    }

    @Test
    void waitsAMinuteForWhatMayComeByItself() {
        assertEquals(waiting(), notice.away(KAFKA, "refused"));
        pass(Duration.ofSeconds(59));
        assertEquals(Optional.empty(), notice.away(KAFKA, "refused"));

        pass(Duration.ofSeconds(1));
        assertEquals(error("no answer"), notice.away(KAFKA, "no answer"), "the reason may change meanwhile");
        assertEquals(Optional.empty(), notice.away(KAFKA, "no answer"));
    }

    @Test
    void doesNotWaitWithWhatWaitingDoesNotCure() {
        notice.away(KAFKA, "refused");

        assertEquals(error("wrong password"), notice.wrong("wrong password"));
    }

    @Test
    void isNewsWhenItIsWellAgainAndNotBefore() {
        assertFalse(notice.well());
        notice.wrong("wrong password");

        assertTrue(notice.well());
        assertFalse(notice.well());
    }

    @Test
    void saysTheSameAnewOnlyAfterAMinuteOfBeingWell() {
        notice.wrong("wrong password");
        notice.well();
        pass(Duration.ofSeconds(10));
        assertEquals(Optional.empty(), notice.wrong("wrong password"));
        assertFalse(notice.well(), "nothing was said that is not true any more");

        pass(Duration.ofSeconds(60));
        assertEquals(error("wrong password"), notice.wrong("wrong password"));
        assertTrue(notice.well());
    }

    @Test
    void saysTheSameAnewWhenItStaysWrong() {
        notice.wrong("wrong password");
        notice.well();
        notice.wrong("wrong password");
        pass(Duration.ofSeconds(60));

        assertEquals(error("wrong password"), notice.wrong("wrong password"), "the last line says that it is well");
    }

    @Test
    void waitsAnewAfterItWasWell() {
        notice.away(KAFKA, "refused");
        pass(Duration.ofSeconds(50));
        notice.well();
        pass(Duration.ofSeconds(70));

        assertEquals(waiting(), notice.away(KAFKA, "refused"));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static Optional<Notice.Line> error(String text) {
        return Optional.of(new Notice.Line(Level.ERROR, text));
    }

    private static Optional<Notice.Line> waiting() {
        return Optional.of(new Notice.Line(Level.INFO, "Waiting for Kafka at kafka:9092"));
    }
}
