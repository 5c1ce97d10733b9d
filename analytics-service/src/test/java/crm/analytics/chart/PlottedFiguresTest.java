package crm.analytics.chart;

import static crm.analytics.EventFeed.CUSTOMER;
import static crm.analytics.EventFeed.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.Sold;
import crm.events.DomainEvent;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.LifecycleChanged;
import crm.events.sales.OrderPlaced;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bars and cells that a picture shows are the figures that the same report gives as JSON. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PlottedFiguresTest {

    private static final Instant TOLD = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final String WINDOW = "from=1941-01-01&to=1941-02-01&tz=UTC";
    private static final String SOURCE = "s-" + UUID.randomUUID();

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        var often = UUID.randomUUID();
        var seldom = UUID.randomUUID();
        var once = UUID.randomUUID();
        var gone = UUID.randomUUID();
        EventFeed.apply(
                SALES,
                order(often, "1941-01-01T10:00:00Z", "DE", "500.25"),
                order(often, "1941-01-08T10:00:00Z", "DE", "120.00"),
                order(often, "1941-01-29T10:00:00Z", "DE", "7.75"),
                order(seldom, "1941-01-02T10:00:00Z", "FR", "260.00"),
                order(seldom, "1941-01-24T10:00:00Z", "FR", "0.25"),
                order(once, "1941-01-27T10:00:00Z", "IT", "31.00"),
                order(null, "1941-01-30T10:00:00Z", null, "64.50"),
                // a day below zero
                Sold.returned(
                        once,
                        null,
                        "1941-01-28T10:00:00Z",
                        "EUR",
                        "IT",
                        List.of(Sold.line(1, "C", "1", "90.00", null))));
        EventFeed.apply(
                CUSTOMER,
                List.of(
                        registered(often, "DE", "1941-01-01T10:00:00Z"),
                        registered(seldom, "FR", "1941-01-01T10:00:00Z"),
                        registered(gone, "IT", "1941-01-04T10:00:00Z"),
                        new LifecycleChanged(often, 2, TOLD, null, "active", TOLD, "test"),
                        new LifecycleChanged(seldom, 2, TOLD, null, "churned", TOLD, "test"),
                        new CustomerRemoved(gone, 2, Instant.parse("1941-01-06T10:00:00Z"))));
        loaded = true;
    }

    @Test
    void revenueByDay() {
        var json = Analytics.ok("/v1/reports/revenue?by=day&" + WINDOW);
        assertEquals(31, json.getList("rows").size());
        var drawn = drawn("/v1/reports/revenue?by=day&" + WINDOW);
        drawn.assertBars(List.of(numbers(json, "rows.net.amount")));
        assertAxes(drawn, "Day", "Net revenue (EUR)");
    }

    @Test
    void revenueByMonth() {
        var path = "/v1/reports/revenue?by=month&from=1940-11-01&to=1941-03-01&tz=UTC";
        drawn(path).assertBars(List.of(numbers(Analytics.ok(path), "rows.net.amount")));
    }

    @Test
    void revenueByCountryWithTheOthers() {
        var path = "/v1/reports/revenue?by=country&top=2&" + WINDOW;
        var json = Analytics.ok(path);
        var values = numbers(json, "rows.net.amount");
        values.add(new BigDecimal(json.getString("others.net.amount")));
        var drawn = drawn(path);
        drawn.assertBars(List.of(values));
        assertTrue(drawn.words().contains("drawn as others"), drawn.words());
        assertAxes(drawn, "Country (ISO 3166-1)", "Net revenue (EUR)");
    }

    @Test
    void revenueByProduct() {
        var path = "/v1/reports/revenue?by=product&" + WINDOW;
        var drawn = drawn(path);
        drawn.assertBars(List.of(numbers(Analytics.ok(path), "rows.net.amount")));
        assertAxes(drawn, "Product (SKU)", "Net revenue (EUR)");
    }

    @Test
    void rfmOfCustomers() {
        var path = "/v1/reports/rfm?" + WINDOW;
        var drawn = drawn(path);
        drawn.assertBars(List.of(numbers(Analytics.ok(path), "items.monetary.amount")));
        assertAxes(drawn, "Customer", "Net amount (EUR)");
    }

    @Test
    void rfmSegments() {
        var path = "/v1/reports/rfm/segments?" + WINDOW;
        var json = Analytics.ok(path);
        assertEquals(10, json.getList("rows").size());
        var drawn = drawn(path);
        drawn.assertBars(List.of(numbers(json, "rows.customers")));
        assertAxes(drawn, "Segment", "Customers");
    }

    @Test
    void lifecycle() {
        var json = Analytics.ok("/v1/reports/lifecycle");
        assertEquals(5, json.getList("rows").size());
        var drawn = drawn("/v1/reports/lifecycle?tz=UTC");
        drawn.assertBars(List.of(numbers(json, "rows.customers")));
        assertAxes(drawn, "Stage", "Customers");
    }

    @Test
    void growthHasABarForEveryDay() {
        var path = "/v1/reports/customer-growth?source=" + SOURCE + "&" + WINDOW;
        var json = Analytics.ok(path);
        assertEquals(Map.of("registered", 3, "removed", 1, "net", 2), json.getMap("total"));
        var drawn = drawn(path);
        drawn.assertBars(List.of(byDay(json, "registered"), byDay(json, "removed")));
        assertAxes(drawn, "Day", "Customers");
    }

    @Test
    void cohortsWithThoseThatAreEmpty() {
        var path = "/v1/reports/cohorts?by=week&" + WINDOW;
        var json = Analytics.ok(path);
        assertEquals(List.of(2, 0, 0, 0, 1), json.getList("rows.customers"));
        List<List<String>> rows = json.getList("rows.retained");
        var drawn = drawn(path);
        drawn.assertCells(
                rows.stream()
                        .map(row -> row.stream().map(BigDecimal::new).toList())
                        .toList(),
                new BigDecimal(100));
        assertAxes(drawn, "Age of the cohort (weeks since the first order)", "Cohort (week from Monday)");
        assertTrue(drawn.words().contains("; Colour: Retained (%);"), drawn.words());
    }

    @Test
    void aMeasure() {
        var path = "/v1/metrics/average-order-value?" + WINDOW;
        var drawn = drawn(path);
        drawn.assertBars(List.of(List.of(new BigDecimal(Analytics.ok(path).getString("value")))));
        assertAxes(drawn, "Measure", "Average order value (EUR)");
    }

    private static void assertAxes(DrawnFigure drawn, String horizontal, String vertical) {
        var words = "; Horizontal: " + horizontal + "; Vertical: " + vertical + ";";
        assertTrue(drawn.words().contains(words), drawn.words());
    }

    private static DrawnFigure drawn(String path) {
        return DrawnFigure.of(Analytics.get(path + "&format=svg")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<BigDecimal> numbers(JsonPath json, String path) {
        return new ArrayList<>(json.getList(path).stream()
                .map(value -> new BigDecimal(value.toString()))
                .toList());
    }

    /** From the first to the last day that has a row: what its rows add up to. */
    private static List<BigDecimal> byDay(JsonPath json, String count) {
        List<Map<String, Object>> rows = json.getList("rows");
        var first = LocalDate.parse((String) rows.get(0).get("day"));
        var last = LocalDate.parse((String) rows.get(rows.size() - 1).get("day"));
        return first.datesUntil(last.plusDays(1))
                .map(day -> rows.stream()
                        .filter(row -> row.get("day").equals(day.toString()))
                        .map(row -> new BigDecimal(row.get(count).toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private static DomainEvent order(UUID customer, String at, String country, String net) {
        var lines = List.of(Sold.line(1, "SKU-" + net, "1", net, null));
        return new OrderPlaced(
                TOLD, Sold.of(UUID.randomUUID(), 1, customer, at, "placed", "EUR", "shop", country, lines));
    }

    private static CustomerRegistered registered(UUID customer, String country, String at) {
        return new CustomerRegistered(customer, 1, TOLD, "person", SOURCE, country, Instant.parse(at), null);
    }
}
