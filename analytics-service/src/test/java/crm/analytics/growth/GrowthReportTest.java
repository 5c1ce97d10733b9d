package crm.analytics.growth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class GrowthReportTest {

    private static final String MARCH = "tz=Europe/Berlin&from=2026-03-01&to=2026-04-01";

    private final Growth growth = new Growth();

    @Test
    void countsTheCustomersOfEachDaySourceAndCountry() {
        growth.registered(UUID.randomUUID(), "2026-03-04T05:00:00Z", "DE").sendTo(Growth.TOPIC);
        growth.registered(UUID.randomUUID(), "2026-03-04T06:00:00Z", "DE").sendTo(Growth.TOPIC);
        growth.registered(UUID.randomUUID(), "2026-03-04T07:00:00Z", "CH").sendTo(Growth.TOPIC);
        growth.registered(UUID.randomUUID(), "2026-03-05T07:00:00Z", "CH").sendTo(Growth.TOPIC);

        var report = growth.eventually(MARCH, it -> it.getInt("total.registered") == 4);

        assertEquals(List.of("2026-03-04", "2026-03-04", "2026-03-05"), report.getList("rows.day"));
        assertEquals(List.of("CH", "DE", "CH"), report.getList("rows.country"));
        assertEquals(List.of(1, 2, 1), report.getList("rows.registered"));
    }

    @Test
    void answersTheContractsExample() {
        var customer = UUID.randomUUID();
        growth.event("customer.registered.v1", customer, 1).sendTo(Growth.TOPIC);
        growth.event("customer.changed.v1", customer, 2).sendTo(Growth.TOPIC);
        growth.event("customer.removed.v1", customer, 3).sendTo(Growth.TOPIC);

        var report = growth.eventually(MARCH, it -> it.getInt("total.removed") == 1);

        var example = JsonPath.from(GrowthExample.MARCH.replace("web-shop", growth.source()));
        for (var member : List.of("formula", "window", "timeZone", "filters", "rows", "total")) {
            assertEquals(example.<Object>get(member), report.<Object>get(member));
        }
        assertEquals(example.getMap("asOf").keySet(), report.getMap("asOf").keySet());
        assertEquals(example.getMap("$").keySet(), report.getMap("$").keySet());
    }

    @Test
    void countsTheDaysOfTheZoneThatIsAskedFor() {
        // half an hour before midnight in Berlin, on the day that begins in winter time and ends in summer time
        growth.registered(UUID.randomUUID(), "2026-03-28T22:30:00Z", "DE").sendTo(Growth.TOPIC);
        growth.registered(UUID.randomUUID(), "2026-03-29T21:30:00Z", "DE").sendTo(Growth.TOPIC);
        growth.registered(UUID.randomUUID(), "2026-03-29T22:30:00Z", "DE").sendTo(Growth.TOPIC);

        var berlin = growth.eventually(MARCH, it -> it.getInt("total.registered") == 3);
        var auckland = growth.report("tz=Pacific/Auckland&from=2026-03-01&to=2026-04-01");

        assertEquals(List.of("2026-03-28", "2026-03-29", "2026-03-30"), berlin.getList("rows.day"));
        assertEquals(List.of("2026-03-29", "2026-03-30"), auckland.getList("rows.day"));
        assertEquals(List.of(1, 2), auckland.getList("rows.registered"));
    }

    @Test
    void leavesTheDayOutThatFollowsTheWindow() {
        growth.registered(UUID.randomUUID(), "2026-03-31T21:59:59.999999Z", "DE")
                .sendTo(Growth.TOPIC);
        growth.registered(UUID.randomUUID(), "2026-03-31T22:00:00Z", "DE").sendTo(Growth.TOPIC);
        growth.eventually("tz=Europe/Berlin", it -> it.getInt("total.registered") == 2);

        assertEquals(List.of("2026-03-31"), growth.report(MARCH).getList("rows.day"));
    }

    @Test
    void filtersByCountry() {
        growth.registered(UUID.randomUUID(), "2026-03-04T05:00:00Z", "DE").sendTo(Growth.TOPIC);
        growth.registered(UUID.randomUUID(), "2026-03-04T05:00:00Z", "FR").sendTo(Growth.TOPIC);
        growth.eventually(MARCH, it -> it.getInt("total.registered") == 2);

        assertEquals(
                Map.of("registered", 1, "removed", 0, "net", 1),
                growth.report(MARCH + "&country=FR").getMap("total"));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        growth.registered(UUID.randomUUID(), "2026-03-04T05:00:00Z", "DE")
                .without("country")
                .sendTo(Growth.TOPIC);

        var report = growth.eventually(MARCH, it -> it.getInt("total.registered") == 1);

        assertEquals(
                Map.of("day", "2026-03-04", "source", growth.source(), "registered", 1, "removed", 0),
                report.getMap("rows[0]"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-01, /query/tz, required",
        "tz=Mars/Olympus, /query/tz, time-zone-unknown",
        "tz=%2B02:00, /query/tz, time-zone-unknown",
        "tz=UTC&from=2026-02-30, /query/from, invalid-date",
        "tz=UTC&to=tomorrow, /query/to, invalid-date",
        "tz=UTC&from=1850-01-01, /query/from, out-of-range",
        "tz=UTC&from=2026-03-01&to=2026-03-01, /query/to, empty-range",
        "tz=UTC&country=de, /query/country, country-unknown",
        "tz=UTC&currency=EUR, /query/currency, unknown-parameter",
        "tz=UTC&source=sssssssss-sssssssss-sssssssss-sssssssss-sssssssss-sssssssss-sssssssss-sssssssss-sssssssss-sssssssss-s,"
                + " /query/source, invalid-source",
        "tz=UTC&sauce=web, /query/sauce, unknown-parameter",
        "tz=UTC&from=%00, /query/from, forbidden-character",
    })
    void namesTheParameterThatIsWrong(String parameters, String pointer, String code) {
        Growth.get(parameters)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @Test
    void isForThoseWhoMayReadReports() {
        given().get(Growth.PATH + "?tz=UTC")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json");
        given().auth()
                .oauth2(TestTokens.withScopes("customers:read"))
                .get(Growth.PATH + "?tz=UTC")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }
}
