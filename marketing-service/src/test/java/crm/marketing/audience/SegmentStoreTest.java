package crm.marketing.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When all of a segment is known, in whatever order it is told of. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class SegmentStoreTest {

    @Inject
    SegmentStore segments;

    private final UUID segment = UUID.randomUUID();

    /** A number is an event; with a plus more follow; with a slash it is told again, and the part follows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1                           | true
            1+                          | false
            1+ 2+ 3                     | true
            1+ 2+ 3+                    | false
            1+ 3                        | false
            1+ 3 2+                     | true
            1+ 2+ 3 2+ 1+               | true
            1+ 2+ 2+                    | false
            2                           | false
            2 1                         | true
            1 5                         | false
            1 5 2 3                     | false
            1 5 7 2 3 4                 | false
            1 5 7 2 3 4 6               | true
            7/1                         | true
            7/1+                        | false
            7/1+ 7/2+ 7/3               | true
            7/1+ 7/3                    | false
            7/2                         | false
            7/2 7/1+ 7/2                | true
            7/1+ 7/2+ 7/2+ 7/3 7/3      | true
            7/1+ 7/1+ 7/2 7/2           | true
            7/1+ 8                      | false
            7/1+ 8 7/2                  | true
            7/1+ 8+ 7/2                 | false
            7/1 8                       | true
            7/1 9                       | false
            7/1 8+ 7/1                  | false
            1 2 2/1+                    | false
            1 2 2/1+ 2/2                | true
            1 2 2/1+ 2                  | false
            1 3 3/1                     | true
            1 3 2/1                     | true
            1+ 2+ 2/1                   | true
            1 2 3 2/1+                  | false
            1 2 3 2/1+ 2/2              | true
            7/1+ 5/1+ 5/2               | false
            7/1+ 5/1 7/2                | true
            5/1+ 7/1+ 5/2               | false
            5/1+ 7/1+ 7/2               | true
            """)
    void itIsWholeWhenNothingIsMissingAndNothingFollows(String told, boolean isWhole) {
        for (var event : told.split(" ")) {
            hear(event);
        }

        assertEquals(String.valueOf(isWhole), stored("whole"));
    }

    @Test
    void aBatchIsAsGoodAsOneAfterTheOther() {
        var other = UUID.randomUUID();
        segments.changed(List.of(news(1, true), new SegmentNews(other, 2, "Other", false), news(2, true)));
        assertEquals("false", stored("whole"));
        assertEquals("n2", stored("name"));

        segments.changed(List.of(news(5, false), news(3, true), news(4, true), news(4, true), news(2, true)));

        assertEquals("true", stored("whole"));
        assertEquals("n5", stored("name"));
        assertEquals("5", stored("version"));
        assertEquals("false", Stored.value("select whole::text from segment_ref where id = ?", other));
    }

    @Test
    void theNewestNameCounts() {
        for (var event : List.of("1", "4", "2", "3/1", "3")) {
            hear(event);
        }

        assertEquals("n4", stored("name"));
        assertEquals("4", stored("version"));
    }

    private void hear(String event) {
        var isMore = event.endsWith("+");
        var numbers = new ArrayList<Integer>();
        for (var number : event.replace("+", "").split("/")) {
            numbers.add(Integer.valueOf(number));
        }
        if (numbers.size() == 1) {
            segments.changed(List.of(news(numbers.get(0), isMore)));
        } else {
            segments.restated(news(numbers.get(0), isMore), numbers.get(1));
        }
    }

    private SegmentNews news(long version, boolean more) {
        return new SegmentNews(segment, version, "n" + version, more);
    }

    private String stored(String column) {
        return Stored.value("select " + column + "::text from segment_ref where id = ?", segment);
    }
}
