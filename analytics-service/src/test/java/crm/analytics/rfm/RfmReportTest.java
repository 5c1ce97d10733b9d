package crm.analytics.rfm;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.FactRows;
import crm.analytics.Sold;
import crm.events.customer.CustomerRemoved;
import crm.events.sales.OrderPlaced;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void aListGoesOnWithTheScoresThatItBeganWith() {
        var path = "/v1/reports/rfm?limit=2&from=1977-01-01&to=1977-02-01&tz=UTC";
        var customers = Stream.generate(UUID::randomUUID).limit(5).toList();
        EventFeed.apply(EventFeed.SALES, orders(customers, "1977-01-10T10:00:00Z"));

        var first = Analytics.get(path);
        assertEquals(List.of("105.00", "104.00"), amounts(first));
        EventFeed.apply(EventFeed.SALES, orders(customers.subList(0, 1), "1977-01-11T10:00:00Z"));

        var second = Analytics.get(next(first));
        assertEquals(List.of("103.00", "102.00"), amounts(second));
        var third = Analytics.get(next(second));
        assertEquals(List.of("101.00"), amounts(third), "as it was when the list began");
        assertNull(third.header("Link"));
        assertEquals(List.of("202.00", "105.00"), amounts(Analytics.get(path)), "who begins anew sees what is new");
    }

    @Test
    void aListWhoseScoresAreNotKeptAnyMoreGoesOnWithThePresentOnes() {
        var path = "/v1/reports/rfm?limit=2&from=1978-01-01&to=1978-02-01&tz=UTC";
        EventFeed.apply(
                EventFeed.SALES,
                orders(Stream.generate(UUID::randomUUID).limit(3).toList(), "1978-01-10T10:00:00Z"));

        var first = Analytics.get(path);
        FactRows.execute("delete from rfm_score; delete from rfm_run");
        assertEquals(List.of("101.00"), amounts(Analytics.get(next(first))));
    }

    @Test
    void aRemovedCustomerHasNoScores() {
        var path = "/v1/reports/rfm?from=1979-01-01&to=1979-02-01&tz=UTC";
        var customers = Stream.generate(UUID::randomUUID).limit(2).toList();
        EventFeed.apply(EventFeed.SALES, orders(customers, "1979-01-10T10:00:00Z"));
        assertEquals(List.of("102.00", "101.00"), amounts(Analytics.get(path)));

        EventFeed.apply(
                EventFeed.CUSTOMER, new CustomerRemoved(customers.get(1), 2, Instant.parse("2026-03-04T05:06:07Z")));
        assertEquals(
                List.of("0"),
                FactRows.column("select count(*) from rfm_score where customer_id = ?", customers.get(1)));
        var page = Analytics.ok(path);
        assertEquals(List.of("101.00"), page.getList("items.monetary.amount"));
        assertEquals(List.of(1), page.getList("items.m"), "scored among those who are there");
    }

    @Test
    void scoresAreComputedOnceWhileTheFactsAreTheSame() {
        var path = "/v1/reports/rfm?from=1980-01-01&to=1980-02-01&tz=UTC";
        var runs = "select count(*) from rfm_run where window_start = '1980-01-01T00:00:00Z'";
        EventFeed.apply(EventFeed.SALES, orders(List.of(UUID.randomUUID()), "1980-01-10T10:00:00Z"));

        Analytics.ok(path);
        Analytics.ok(path);
        Analytics.ok("/v1/reports/rfm/segments?from=1980-01-01&to=1980-02-01&tz=UTC");
        assertEquals(List.of("1"), FactRows.column(runs));

        for (int i = 0; i < 3; i++) {
            EventFeed.apply(EventFeed.SALES, orders(List.of(UUID.randomUUID()), "1980-01-10T10:00:00Z"));
            Analytics.ok(path);
        }
        assertEquals(List.of("2"), FactRows.column(runs), "of those before, the last is kept for who is reading it");
        assertEquals(
                List.of("7"),
                FactRows.column(
                        "select count(*) from rfm_score where run_id in (" + runs.replace("count(*)", "run_id") + ")"));
    }

    @Test
    void isATableToo() {
        var customer = UUID.randomUUID();
        EventFeed.apply(EventFeed.SALES, orders(List.of(customer), "1981-01-10T10:00:00Z"));

        Analytics.get("/v1/reports/rfm?from=1981-01-01&to=1981-02-01&tz=UTC&format=csv")
                .then()
                .statusCode(200)
                .body(containsString(customer + ",1981-01-10T10:00:00Z,22,1,101.00,1,1,1,hibernating,EUR,1981-01-01"));
    }

    @Test
    void whoBoughtOnceIsNoRegularHoweverManyDid() {
        var path = "/v1/reports/rfm?limit=10&from=1982-01-01&to=1982-02-01&tz=UTC";
        var customers = Stream.generate(UUID::randomUUID).limit(10).toList();
        EventFeed.apply(EventFeed.SALES, orders(customers, "1982-01-10T10:00:00Z"));
        EventFeed.apply(EventFeed.SALES, orders(customers.subList(0, 2), "1982-01-11T10:00:00Z"));

        var page = Analytics.ok(path);
        assertEquals(List.of(2, 2, 1, 1, 1, 1, 1, 1, 1, 1), page.getList("items.frequency"));
        assertEquals(List.of(5, 5, 1, 1, 1, 1, 1, 1, 1, 1), page.getList("items.f"));
        assertEquals(
                List.of("champions", "champions", "hibernating"),
                page.getList("items.segment").subList(0, 3));
    }

    @Test
    void onlyTheCustomersThatTheFiltersLeaveMustPayInOneCurrency() {
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(UUID.randomUUID(), "1959-01-10T10:00:00Z", "10", "EUR", "shop"),
                        Sold.order(UUID.randomUUID(), "1959-01-10T10:00:00Z", "20", "USD", "fair"),
                        Sold.order(null, "1959-01-10T10:00:00Z", "30", "CHF", "shop")));
        var window = "?from=1959-01-01&to=1959-02-01&tz=UTC";

        for (var report : List.of("/v1/reports/rfm", "/v1/reports/rfm/segments")) {
            Analytics.get(report + window).then().statusCode(400).body("errors[0].detail", containsString("EUR, USD"));
            assertEquals("EUR", Analytics.ok(report + window + "&channel=shop").getString("currency"));
        }
    }

    /** 101 by the first customer, 102 by the second, and so on. */
    private static List<OrderPlaced> orders(List<UUID> customers, String at) {
        return IntStream.range(0, customers.size())
                .mapToObj(i -> Sold.order(customers.get(i), at, Integer.toString(101 + i), "EUR", "shop"))
                .toList();
    }

    private static List<String> amounts(Response page) {
        return page.then().statusCode(200).extract().jsonPath().getList("items.monetary.amount");
    }

    private static String next(Response page) {
        var link = page.header("Link");
        return link.substring(1, link.indexOf('>'));
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
