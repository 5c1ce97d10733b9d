package crm.analytics.revenue;

import static crm.analytics.Sold.line;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.Sold;
import crm.events.sales.OrderPlaced;
import crm.events.sales.Product;
import crm.events.sales.ProductAdded;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class RevenueReportTest {

    private static final Instant TOLD = Instant.parse("2026-03-04T05:06:07.123456Z");

    @Test
    void answersTheContractsExample() {
        var customer = UUID.randomUUID();
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(customer, "2010-11-30T23:00:00Z", "25", "CHF", "shop"),
                        Sold.order(null, "2010-12-01T22:59:59Z", "2.50", "CHF", "shop"),
                        Sold.returned(
                                customer,
                                null,
                                "2010-12-01T10:00:00Z",
                                "CHF",
                                "CH",
                                List.of(line(1, "A", "1", "2.5", null)))));

        var report =
                Analytics.ok("/v1/reports/revenue?by=day&from=2010-12-01&to=2010-12-03&tz=Europe/Zurich&currency=CHF");
        var example = JsonPath.from(RevenueDocs.EXAMPLE);
        for (var member : List.of("formula", "by", "window", "timeZone", "currency", "rows", "total")) {
            assertEquals(example.<Object>get(member), report.<Object>get(member));
        }
    }

    @Test
    void aCancelledOrderIsNoSaleAndItsCancellationTakesNothingBack() {
        var order = UUID.randomUUID();
        var lines = List.of(line(1, "A", "1", "100", null));
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        new OrderPlaced(
                                TOLD,
                                Sold.of(
                                        order,
                                        2,
                                        null,
                                        "1971-05-01T10:00:00Z",
                                        "cancelled",
                                        "EUR",
                                        "shop",
                                        "DE",
                                        lines)),
                        Sold.returned(null, order, "1971-05-02T10:00:00Z", "EUR", "DE", lines),
                        Sold.order(null, "1971-05-02T10:00:00Z", "7", "EUR", "shop")));

        var report = Analytics.ok("/v1/reports/revenue?by=month&from=1971-05-01&to=1971-06-01&tz=UTC");
        assertEquals("7.00", report.getString("total.net.amount"));
        assertEquals(1, report.getInt("total.sales"));
        assertEquals(0, report.getInt("total.reversals"));
    }

    @Test
    void namesProductsAndSumsUpTheRest() {
        var sku = "sku-" + UUID.randomUUID();
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        new ProductAdded(
                                TOLD, new Product(UUID.randomUUID(), 1, sku, "=Lantern", null, null, null, null, true)),
                        Sold.order(
                                null,
                                "1972-05-01T10:00:00Z",
                                "EUR",
                                "shop",
                                List.of(
                                        line(1, sku, "2", "10", null),
                                        line(2, "b", "1", "5", null),
                                        line(3, "c", "1", "4", null)))));
        var path = "/v1/reports/revenue?by=product&from=1972-05-01&to=1972-06-01&tz=UTC&top=1";

        var report = Analytics.ok(path);
        assertEquals(List.of(sku), report.getList("rows.key"));
        assertEquals("=Lantern", report.getString("rows[0].name"));
        assertEquals(2, report.getInt("others.groups"));
        assertEquals("9.00", report.getString("others.net.amount"));
        assertEquals("29.00", report.getString("total.net.amount"));
        Analytics.get(path + "&format=csv")
                .then()
                .body(containsString(sku + ",'=Lantern,1,0,20.00"))
                .body(containsString("(others),,2,0,9.00"));
    }

    @Test
    void filtersByCountryAndChannel() {
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(null, "1973-05-01T10:00:00Z", "1", "EUR", "shop"),
                        Sold.order(null, "1973-05-01T10:00:00Z", "2", "EUR", "fair")));
        var path = "/v1/reports/revenue?by=country&from=1973-05-01&to=1973-06-01&tz=UTC";

        assertEquals("2.00", Analytics.ok(path + "&channel=fair").getString("total.net.amount"));
        assertEquals("3.00", Analytics.ok(path + "&country=GB").getString("total.net.amount"));
        assertEquals("0.00", Analytics.ok(path + "&country=US").getString("total.net.amount"));
    }

    @Test
    void neverAddsUpDifferentCurrencies() {
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(null, "1974-05-01T10:00:00Z", "1", "EUR", "shop"),
                        Sold.returned(
                                null,
                                null,
                                "1974-05-02T10:00:00Z",
                                "USD",
                                "US",
                                List.of(line(1, "a", "1", "1", null)))));

        Analytics.get("/v1/reports/revenue?by=day&from=1974-05-01&to=1974-06-01&tz=UTC")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("currency-required"));
    }

    @Test
    void onlyTheAmountsThatTheFiltersLeaveMustBeOfOneCurrency() {
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(null, "1979-05-01T10:00:00Z", "1", "EUR", "shop"),
                        Sold.order(null, "1979-05-01T10:00:00Z", "2", "USD", "fair"),
                        Sold.returned(
                                null,
                                null,
                                "1979-05-02T10:00:00Z",
                                "CHF",
                                "CH",
                                List.of(line(1, "a", "1", "4", null)))));
        var path = "/v1/reports/revenue?by=product&from=1979-05-01&to=1979-06-01&tz=UTC";

        Analytics.get(path).then().statusCode(400).body("errors[0].detail", containsString("CHF, EUR, USD"));
        Analytics.get(path + "&country=GB").then().statusCode(400).body("errors[0].detail", containsString("EUR, USD"));
        assertEquals("EUR", Analytics.ok(path + "&channel=shop").getString("currency"));
        assertEquals("2.00", Analytics.ok(path + "&channel=fair").getString("total.net.amount"));
        var swiss = Analytics.ok(path + "&country=CH");
        assertEquals("CHF", swiss.getString("currency"));
        assertEquals("-4.00", swiss.getString("total.net.amount"));
    }

    @Test
    void theCaptionsTotalIsThatOfTheAnswer() {
        EventFeed.apply(EventFeed.SALES, Sold.order(null, "1978-05-01T10:00:00Z", "1234.125", "EUR", "shop"));
        var path = "/v1/reports/revenue?by=month&from=1978-05-01&to=1978-06-01&tz=UTC";

        assertEquals("1234.125", Analytics.ok(path).getString("total.net.amount"));
        Analytics.get(path + "&format=svg").then().body(containsString("Total 1,234.125 EUR"));
    }

    @Test
    void whatIsNotKnownIsNotNamed() {
        EventFeed.apply(
                EventFeed.SALES,
                new OrderPlaced(
                        TOLD,
                        Sold.of(
                                UUID.randomUUID(),
                                1,
                                null,
                                "1975-05-01T10:00:00Z",
                                "placed",
                                "EUR",
                                null,
                                null,
                                List.of(line(1, "a", "1", "1", null)))));

        var report = Analytics.ok("/v1/reports/revenue?by=country&from=1975-05-01&to=1975-06-01&tz=UTC");
        assertNull(report.getString("rows[0].key"));
        assertEquals(1, report.getInt("rows[0].sales"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=1976-01-01&to=1976-02-01&tz=UTC, /query/by, required",
        "by=hour&from=1976-01-01&to=1976-02-01&tz=UTC, /query/by, wrong-value",
        "by=day&from=1926-01-01&to=1976-02-01&tz=UTC, /query/to, window-too-long",
        "by=day&from=1976-01-01&to=1976-02-01&tz=UTC&currency=euro, /query/currency, currency-unknown",
        "by=day&from=1976-01-01&to=1976-02-01&tz=UTC&currency=XAU, /query/currency, currency-unknown",
        "by=day&from=1976-01-01&to=1976-02-01&tz=UTC&country=de, /query/country, country-unknown",
    })
    void namesTheParameterThatIsWrong(String query, String pointer, String code) {
        Analytics.get("/v1/reports/revenue?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }
}
