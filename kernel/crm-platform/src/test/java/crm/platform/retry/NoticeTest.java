package crm.platform.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeTest {

    @Test
    void saysTheSameOnceAndSomethingElseAtOnce() {
        var notice = new Notice(Duration.ofHours(1));

        assertEquals(Optional.of("wrong password"), notice.wrong("wrong password"));
        assertEquals(Optional.empty(), notice.wrong("wrong password"));
        assertEquals(Optional.of("no such database"), notice.wrong("no such database"));
    }

    @Test
    void repeatsAfterTheInterval() {
        var notice = new Notice(Duration.ZERO);
        notice.wrong("wrong password");

        assertEquals(Optional.of("wrong password"), notice.wrong("wrong password"));
    }

    @Test
    void isNewsWhenItIsWellAgainAndNotBefore() {
        var notice = new Notice(Duration.ofHours(1));
        assertFalse(notice.well());
        notice.wrong("wrong password");

        assertTrue(notice.well());
        assertFalse(notice.well());
        assertEquals(Optional.of("wrong password"), notice.wrong("wrong password"));
    }
}
