package crm.analytics.lifecycle;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.FactRows;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.LifecycleChanged;
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
class LifecycleReportTest {

    private static final String REPORT = "/v1/reports/lifecycle";
    private static final List<String> STAGES = List.of("prospect", "new", "active", "inactive", "churned");
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");

    @Test
    void countsEachCustomerInTheNewestStageUntilRemoved() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var before = customers("inactive");

        EventFeed.apply(
                EventFeed.CUSTOMER,
                List.of(moved(first, 3, "inactive"), moved(first, 2, "active"), moved(second, 1, "inactive")));
        assertEquals(before + 2, customers("inactive"));

        EventFeed.apply(EventFeed.CUSTOMER, new CustomerRemoved(second, 2, NOW));
        EventFeed.apply(EventFeed.CUSTOMER, moved(second, 2, "inactive"));
        assertEquals(before + 1, customers("inactive"));
    }

    @Test
    void whoRegistersIsAProspectUntilAnnouncedOtherwise() {
        var customer = UUID.randomUUID();
        var prospects = customers("prospect");
        var churned = customers("churned");

        EventFeed.apply(
                EventFeed.CUSTOMER, new CustomerRegistered(customer, 1, NOW, "person", "test", "DE", NOW, null));
        assertEquals(prospects + 1, customers("prospect"));

        EventFeed.apply(EventFeed.CUSTOMER, moved(customer, 2, "churned"));
        assertEquals(prospects, customers("prospect"));
        assertEquals(churned + 1, customers("churned"));

        EventFeed.apply(EventFeed.CUSTOMER, new CustomerRemoved(customer, 2, NOW));
        assertEquals(prospects, customers("prospect"));
        assertEquals(churned, customers("churned"));
    }

    @Test
    void hasEveryStageAndSaysWhenItHolds() {
        EventFeed.apply(EventFeed.CUSTOMER, moved(UUID.randomUUID(), 1, "active"));

        var report = Analytics.ok(REPORT + "?tz=Europe/Berlin");
        var example = JsonPath.from(LifecycleDocs.EXAMPLE);
        assertEquals(example.getMap("$").keySet(), report.getMap("$").keySet());
        assertEquals(example.getString("formula"), report.getString("formula"));
        assertEquals("Europe/Berlin", report.getString("timeZone"));
        assertEquals(STAGES, report.getList("rows.stage"));
        assertEquals(report.getString("asOf.'crm.customer'"), report.getString("at"));
        assertEquals(
                report.getInt("customers"),
                report.getList("rows.customers", Integer.class).stream()
                        .mapToInt(it -> it)
                        .sum());
    }

    @Test
    void countsNobodyWhereNobodyIs() {
        FactRows.execute("truncate customer_fact, lifecycle_fact, fact_watermark");

        var nothing = Analytics.ok(REPORT);
        assertEquals(STAGES, nothing.getList("rows.stage"));
        assertEquals(List.of(0, 0, 0, 0, 0), nothing.getList("rows.customers"));
        assertEquals("UTC", nothing.getString("timeZone"));
        assertNull(nothing.getString("at"));

        EventFeed.apply(EventFeed.CUSTOMER, moved(UUID.randomUUID(), 1, "churned"));
        var one = Analytics.ok(REPORT);
        assertEquals(List.of(0, 0, 0, 0, 1), one.getList("rows.customers"));
        assertEquals(NOW.toString(), one.getString("at"));
    }

    @Test
    void thePictureSaysWhenItHoldsInTheZoneAskedFor() {
        FactRows.execute("truncate customer_fact, lifecycle_fact, fact_watermark");
        EventFeed.apply(EventFeed.CUSTOMER, moved(UUID.randomUUID(), 1, "new"));

        Analytics.get(REPORT + "?tz=Asia/Tokyo&format=svg")
                .then()
                .statusCode(200)
                .body(containsString("At 2026-03-04 14:06:07, time zone Asia/Tokyo; Customers in all stages: 1"));
        Analytics.get(REPORT + "?format=csv")
                .then()
                .statusCode(200)
                .body(startsWith("stage,customers,at,timeZone,asOf,formula"))
                .body(containsString("new,1," + NOW + ",UTC," + NOW + ","));
    }

    @ParameterizedTest
    @CsvSource({
        "tz=Mars/Olympus, /query/tz, time-zone-unknown",
        "from=2026-03-01, /query/from, unknown-parameter",
    })
    void namesTheParameterThatIsWrong(String query, String pointer, String code) {
        Analytics.get(REPORT + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static LifecycleChanged moved(UUID customer, long version, String stage) {
        return new LifecycleChanged(customer, version, NOW, null, stage, NOW, "test");
    }

    private static int customers(String stage) {
        return Analytics.ok(REPORT).getInt("rows.find { it.stage == '" + stage + "' }.customers");
    }
}
