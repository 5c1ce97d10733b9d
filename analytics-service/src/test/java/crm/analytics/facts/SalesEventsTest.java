package crm.analytics.facts;

import static crm.analytics.EventFeed.SALES;
import static crm.analytics.FactRows.column;
import static crm.analytics.Sold.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.analytics.EventFeed;
import crm.analytics.Sold;
import crm.events.customer.CustomerRemoved;
import crm.events.sales.OrderChanged;
import crm.events.sales.OrderPlaced;
import crm.events.sales.OrderRestated;
import crm.testkit.EventDriver;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sales events do to the facts, in whatever order and number they arrive. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SalesEventsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final String PAST = "1990-05-06T07:08:09Z";

    private final UUID order = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "order-placed, order, orderId, order_fact, order_id",
        "order-changed, order, orderId, order_fact, order_id",
        "order-restated, order, orderId, order_fact, order_id",
        "order-cancelled, reversal, reversalId, reversal_fact, reversal_id",
        "order-returned, reversal, reversalId, reversal_fact, reversal_id",
        "reversal-changed, reversal, reversalId, reversal_fact, reversal_id",
        "reversal-restated, reversal, reversalId, reversal_fact, reversal_id",
        "product-added, product, productId, product_fact, product_id",
        "product-changed, product, productId, product_fact, product_id",
        "product-restated, product, productId, product_fact, product_id",
        "opportunity-opened, opportunity, opportunityId, opportunity_fact, opportunity_id",
        "opportunity-changed, opportunity, opportunityId, opportunity_fact, opportunity_id",
        "opportunity-won, opportunity, opportunityId, opportunity_fact, opportunity_id",
        "opportunity-lost, opportunity, opportunityId, opportunity_fact, opportunity_id",
        "opportunity-restated, opportunity, opportunityId, opportunity_fact, opportunity_id",
    })
    void keepsWhatEachTypeTells(String type, String member, String id, String table, String column) {
        var thing = UUID.randomUUID();
        var event = EventDriver.event("sales." + type + ".v1").with("/" + member + "/" + id, thing);
        if (table.equals("order_fact")) {
            event.with("/order/orderedAt", PAST);
        } else if (table.equals("reversal_fact")) {
            event.with("/reversal/reversedAt", PAST);
        }
        EventFeed.await(List.of(event.sendTo(SALES)));

        assertEquals(1, column("select version from " + table + " where " + column + " = ?", thing).size());
    }

    @Test
    void keepsTheLinesOfTheNewestVersionOnly() {
        EventFeed.apply(SALES, changed(3, line(1, "C", "1", "3", "2")), changed(2, line(1, "A", "1", "1", null)));
        EventFeed.apply(SALES, placed(1, line(1, "A", "1", "1", null), line(2, "B", "1", "1", null)));

        assertEquals(List.of("C"), skus());
        assertEquals(List.of("3"), column("select net from order_fact where order_id = ?", order));
        assertEquals(List.of("2"), column("select cost from order_fact where order_id = ?", order));
    }

    @Test
    void takesLinesAwayThatAVersionHasNotAnyMore() {
        EventFeed.apply(SALES, placed(1, line(1, "A", "1", "1", null), line(2, "B", "1", "1", null)));
        EventFeed.apply(SALES, changed(2, line(2, "B", "2", "1", null)));

        assertEquals(List.of("B"), skus());
    }

    @Test
    void doesNotKnowTheCostWhileALineHasNone() {
        EventFeed.apply(SALES, placed(1, line(1, "A", "1", "1", "0.5"), line(2, "B", "1", "1", null)));

        assertEquals(
                List.of("1"),
                column("select count(*) from order_fact where order_id = ? and cost is null", order));
    }

    @Test
    void takesTheNewestOfWhatOneBatchTells() {
        EventFeed.apply(
                SALES,
                List.of(
                        placed(1, line(1, "A", "1", "1", null)),
                        changed(2, line(1, "B", "1", "1", null)),
                        new OrderRestated(NOW, version(2, line(1, "B", "1", "1", null)))));

        assertEquals(List.of("B"), skus());
    }

    @Test
    void forgetsARemovedCustomerAndDoesNotLearnOfThemAgain() {
        EventFeed.apply(SALES, placed(1, line(1, "A", "1", "1", null)));
        assertEquals(List.of(customer.toString()), owners());

        EventFeed.apply(EventFeed.CUSTOMER, new CustomerRemoved(customer, 2, NOW));
        assertEquals(List.of("none"), owners());

        EventFeed.apply(SALES, changed(2, line(1, "B", "1", "1", null)));
        assertEquals(List.of("B"), skus());
        assertEquals(List.of("none"), owners());
    }

    private OrderPlaced placed(long version, crm.events.sales.OrderLine... lines) {
        return new OrderPlaced(NOW, version(version, lines));
    }

    private OrderChanged changed(long version, crm.events.sales.OrderLine... lines) {
        return new OrderChanged(NOW, version(version, lines), List.of("lines"));
    }

    private crm.events.sales.Order version(long version, crm.events.sales.OrderLine... lines) {
        return Sold.of(order, version, customer, PAST, "placed", "EUR", "test", "DE", List.of(lines));
    }

    private List<String> skus() {
        return column("select sku from order_line_fact where order_id = ? order by position", order);
    }

    private List<String> owners() {
        return column("select coalesce(customer_id::text, 'none') from order_fact where order_id = ?", order);
    }
}
