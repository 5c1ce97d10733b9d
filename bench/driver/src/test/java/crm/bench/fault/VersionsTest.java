package crm.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private final Versions versions = new Versions();

    @Test
    void versionsInTheirOrderAreRight() {
        versions.next("a", 1);
        versions.next("b", 1);
        versions.next("a", 2);

        assertEquals(0, versions.wrong(Map.of("a", 2L, "b", 1L)));
    }

    @Test
    void swappedVersionsAreWrong() {
        versions.next("a", 2);
        versions.next("a", 1);

        assertEquals(2, versions.wrong(Map.of("a", 2L)));
    }

    @Test
    void aVersionThatNeverCameIsWrong() {
        versions.next("a", 1);

        assertEquals(2, versions.wrong(Map.of("a", 2L, "b", 1L)));
    }

    @Test
    void aVersionToldTwiceIsWrong() {
        versions.next("a", 1);
        versions.next("a", 1);

        assertEquals(2, versions.wrong(Map.of("a", 1L)));
    }
}
