package crm.analytics.rfm;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.Sold;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class RfmReportTest {

    private static final String WINDOW = "from=2011-01-01&to=2011-02-01&tz=Europe/Oslo&currency=NOK";

    @Test
    void answersTheContractsExample() {
        var first = UUID.fromString("01981f3a-5c00-7000-8000-000000000101");
        var second = UUID.fromString("01981f3a-5c00-7000-8000-000000000102");
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(first, "2011-01-10T10:00:00Z", "100", "NOK", "shop"),
                        Sold.order(first, "2011-01-20T10:00:00Z", "200", "NOK", "shop"),
                        Sold.order(second, "2011-01-05T10:00:00Z", "100", "NOK", "shop"),
                        Sold.order(null, "2011-01-05T10:00:00Z", "100", "NOK", "shop"),
                        Sold.returned(
                                second,
                                null,
                                "2011-01-07T10:00:00Z",
                                "NOK",
                                "NO",
                                List.of(Sold.line(1, "A", "1", "4.50", null)))));

        var page = Analytics.ok("/v1/reports/rfm?" + WINDOW);
        var example = JsonPath.from(RfmDocs.PAGE);
        for (var member : List.of("formula", "window", "timeZone", "currency", "items")) {
            assertEquals(example.<Object>get(member), page.<Object>get(member));
        }
        assertEquals(
                List.of("need-attention"),
                Analytics.ok("/v1/reports/rfm?segment=need-attention&" + WINDOW).getList("items.segment"));
    }

    @Test
    void everyPairOfScoresBelongsToOneSegment() {
        var used = new HashSet<RfmSegment>();
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                var segments = 0;
                for (var segment : RfmSegment.values()) {
                    segments += segment.has(r, f) ? 1 : 0;
                }
                assertEquals(1, segments, "R " + r + ", F " + f);
                used.add(RfmSegment.of(r, f));
            }
        }
        assertEquals(RfmSegment.values().length, used.size());
    }

    @ParameterizedTest
    @CsvSource({
        "&segment=friends, /query/segment, wrong-value",
        "&limit=201, /query/limit, out-of-range",
        "&cursor=x, /query/cursor, malformed-cursor",
        "&sort=r, /query/sort, unknown-parameter",
    })
    void namesTheParameterThatIsWrong(String more, String pointer, String code) {
        Analytics.get("/v1/reports/rfm?" + WINDOW + more)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }
}
