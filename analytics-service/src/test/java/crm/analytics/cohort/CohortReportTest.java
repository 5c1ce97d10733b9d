package crm.analytics.cohort;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.Sold;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CohortReportTest {

    private final String channel = "c-" + UUID.randomUUID();

    @Test
    void answersTheContractsExample() {
        var customers = Stream.generate(UUID::randomUUID).limit(5).toList();
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        order(customers.get(0), "2012-01-01T00:00:00Z"),
                        order(customers.get(0), "2012-01-31T23:59:59Z"),
                        order(customers.get(1), "2012-01-05T10:00:00Z"),
                        order(customers.get(2), "2012-01-05T10:00:00Z"),
                        order(customers.get(2), "2012-02-29T10:00:00Z"),
                        order(customers.get(3), "2012-02-01T00:00:00Z"),
                        order(customers.get(4), "2011-06-01T10:00:00Z"),
                        order(customers.get(4), "2012-02-10T10:00:00Z")));

        var report = Analytics.ok(
                "/v1/reports/cohorts?by=month&from=2012-01-01&to=2012-03-01&tz=Europe/London&channel=" + channel);
        var example = JsonPath.from(CohortDocs.EXAMPLE);
        for (var member : List.of("formula", "by", "window", "timeZone", "rows")) {
            assertEquals(example.<Object>get(member), report.<Object>get(member));
        }
    }

    @Test
    void ofOneChannelTheFirstOrderOfThatChannelCounts() {
        var customer = UUID.randomUUID();
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(customer, "2013-12-05T10:00:00Z", "1", "EUR", "before " + channel),
                        Sold.order(customer, "2014-01-05T10:00:00Z", "1", "EUR", "other " + channel),
                        order(customer, "2014-02-05T10:00:00Z")));
        var path = "/v1/reports/cohorts?by=month&from=2014-01-01&to=2014-03-01&tz=Europe/London";

        assertEquals(List.of(0, 1), Analytics.ok(path + "&channel=" + channel).getList("rows.customers"));
        assertEquals(List.of(0, 0), Analytics.ok(path + "&country=GB").getList("rows.customers"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=1976-01-01&to=1976-02-01&tz=UTC, /query/by, required",
        "by=day&from=1976-01-01&to=1976-02-01&tz=UTC, /query/by, wrong-value",
        "by=week&from=1926-01-01&to=1976-02-01&tz=UTC, /query/to, window-too-long",
        "by=week&from=1976-01-01&to=1976-02-01&tz=UTC&currency=EUR, /query/currency, not-applicable",
    })
    void namesTheParameterThatIsWrong(String query, String pointer, String code) {
        Analytics.get("/v1/reports/cohorts?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private crm.events.sales.OrderPlaced order(UUID customer, String at) {
        return Sold.order(customer, at, "1", "EUR", channel);
    }
}
