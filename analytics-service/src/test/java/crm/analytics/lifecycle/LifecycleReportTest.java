package crm.analytics.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.events.customer.LifecycleChanged;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class LifecycleReportTest {

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

    private static LifecycleChanged moved(UUID customer, long version, String stage) {
        return new LifecycleChanged(customer, version, NOW, null, stage, NOW, "test");
    }

    private static int customers(String stage) {
        var rows =
                Analytics.ok("/v1/reports/lifecycle").getList("rows.findAll { it.stage == '" + stage + "' }.customers");
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).intValue();
    }
}
