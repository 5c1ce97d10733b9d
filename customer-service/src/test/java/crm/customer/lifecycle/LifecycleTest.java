package crm.customer.lifecycle;

import static crm.customer.Relation.bought;
import static crm.customer.Relation.caller;
import static crm.customer.Relation.customer;
import static crm.customer.Relation.eventually;
import static crm.customer.Relation.eventuallyStage;
import static crm.customer.Relation.order;
import static crm.customer.Relation.read;
import static crm.customer.Relation.remove;
import static crm.customer.Relation.rows;
import static crm.customer.Relation.update;
import static crm.customer.Relation.version;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.customer.Relation;
import crm.events.customer.LifecycleChanged;
import crm.testkit.EventDriver;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class LifecycleTest {

    @Inject
    LifecycleUpkeep upkeep;

    @Inject
    Clock clock;

    @Test
    void whoHasBoughtNothingIsAProspect() {
        var id = customer();

        var lifecycle = read(path(id));
        assertEquals("prospect", lifecycle.getString("stage"));
        assertEquals(read("/v1/customers/" + id).getString("createdAt"), lifecycle.getString("since"));
        assertEquals(List.of("registered"), lifecycle.getList("history.reason"));
    }

    @Test
    void theFirstPurchaseMakesANewCustomerAndIsAnnounced() {
        var id = customer();
        bought(id, ago(Duration.ZERO), "15.00");

        var lifecycle = eventuallyStage(id, "new");
        assertEquals(List.of("new", "prospect"), lifecycle.getList("history.stage"));
        assertEquals(lifecycle.getString("since"), lifecycle.getString("history[1].until"));
        OutboxAssert.lastEvent(LifecycleChanged.TYPE, UUID.fromString(id))
                .matchesSample("/from", "/to", "/version", "/reason")
                .has("/since", lifecycle.getString("since"));
        assertEquals(1, version(id));
    }

    @Test
    void whatIsToldLateChangesTheHistoryAsIfItHadBeenToldInTime() {
        var inOrder = customer();
        var backwards = customer();
        List.of("2010-12-01T08:26:00Z", "2011-03-01T08:26:00Z", "2013-01-01T00:00:00Z")
                .forEach(at -> {
                    var order = bought(inOrder, at, "1.00");
                    eventually("told", () -> purchases(inOrder), told -> told.contains(order.toString()));
                });
        List.of("2013-01-01T00:00:00Z", "2011-03-01T08:26:00Z", "2010-12-01T08:26:00Z")
                .forEach(at -> bought(backwards, at, "1.00"));

        var expected = List.of(
                "new 2010-12-01",
                "active 2010-12-31",
                "inactive 2011-08-28",
                "churned 2012-02-29",
                "active 2013-01-01",
                "inactive 2013-06-30",
                "churned 2014-01-01");
        for (var id : List.of(inOrder, backwards)) {
            eventually("the history", () -> history(id), expected::equals);
        }
        assertEquals("churned", read(path(backwards)).getString("stage"));
    }

    @Test
    void anOrderThatIsCancelledAsAWholeIsNoPurchase() {
        var id = customer();
        var order = UUID.randomUUID();
        var at = ago(Duration.ofDays(1));
        order(order, 1, id, at, "15.00").sendTo(Relation.SALES);
        eventuallyStage(id, "new");

        EventDriver.event("sales.order-cancelled.v1")
                .with("/reversal/reversalId", UUID.randomUUID())
                .with("/reversal/orderId", order)
                .with("/reversal/customerId", id)
                .with("/reversal/reversedAt", at)
                .with("/reversal/net", "15.00")
                .sendTo(Relation.SALES);
        eventuallyStage(id, "prospect");

        order(order, 2, id, at, "20.00").sendTo(Relation.SALES);
        eventuallyStage(id, "new");
        order(order, 3, id, at, "20.00").with("/order/status", "cancelled").sendTo(Relation.SALES);
        eventuallyStage(id, "prospect");
        assertEquals(
                List.of("new", "prospect", "new", "prospect"),
                rows("select payload ->> 'to' from outbox where type = '" + LifecycleChanged.TYPE
                        + "' and aggregateid = '" + id + "' order by seq"));
        assertEquals(
                List.of("2", "3", "4", "5"),
                rows("select aggregate_version from outbox where type = '" + LifecycleChanged.TYPE
                        + "' and aggregateid = '" + id + "' order by seq"));
    }

    @Test
    void anOlderStateOfAnOrderIsIgnored() {
        var id = customer();
        var order = UUID.randomUUID();
        order(order, 3, id, ago(Duration.ofDays(40)), "15.00").sendTo(Relation.SALES);
        eventuallyStage(id, "active");
        order(order, 2, id, ago(Duration.ofDays(1)), "15.00").sendTo(Relation.SALES);
        var other = customer();
        order(UUID.randomUUID(), 1, other, ago(Duration.ofDays(1)), "15.00").sendTo(Relation.SALES);
        eventuallyStage(other, "new");

        assertEquals("active", read(path(id)).getString("stage"));
    }

    @Test
    void anOrderWhoseCustomerBecomesKnownCountsFromThenOn() {
        var order = UUID.randomUUID();
        var at = ago(Duration.ofDays(1));
        var id = customer();
        EventDriver.event("sales.order-placed.v1")
                .with("/order/orderId", order)
                .with("/order/customerId", null)
                .sendTo(Relation.SALES);
        EventDriver.event("sales.order-changed.v1")
                .with("/order/orderId", order)
                .with("/order/version", 2)
                .with("/order/customerId", id)
                .with("/order/orderedAt", at)
                .with("/changedFields", List.of("customerId"))
                .sendTo(Relation.SALES);

        eventuallyStage(id, "new");
        Relation.eventuallyTimeline(id, 3);
    }

    @Test
    void customersAreListedByStage() {
        var source = "s-" + UUID.randomUUID();
        var prospect = customer(source);
        var churned = customer(source);
        var fresh = customer(source);
        bought(churned, "2010-12-01T08:26:00Z", "1.00");
        bought(fresh, ago(Duration.ofDays(1)), "1.00");
        eventuallyStage(churned, "churned");
        eventuallyStage(fresh, "new");

        assertEquals(List.of(prospect, fresh, churned), ids("filter=source==" + source + "&sort=lifecycleStage"));
        assertEquals(List.of(churned, fresh, prospect), ids("filter=source==" + source + "&sort=-lifecycleStage"));
        assertEquals(List.of(fresh), ids("filter=source==" + source + ";lifecycleStage==new"));
        assertEquals(
                List.of(churned, fresh),
                ids("filter=source==" + source + ";lifecycleStage!=prospect&sort=-lifecycleStage"));
        var first = read("/v1/customers?limit=1&sort=lifecycleStage&filter=source==" + source);
        assertEquals(
                List.of(fresh),
                ids("limit=1&sort=lifecycleStage&filter=source==" + source + "&cursor=" + first.getString("next")));
    }

    @Test
    void theLapseOfTimeMovesACustomerOn() {
        var id = customer();
        bought(id, ago(Duration.ofDays(30).minusSeconds(3)), "1.00");
        eventuallyStage(id, "new");

        eventually(
                "time has moved it on",
                () -> {
                    upkeep.run();
                    return read(path(id)).getString("stage");
                },
                "active"::equals);
        OutboxAssert.lastEvent(LifecycleChanged.TYPE, UUID.fromString(id))
                .has("/from", "new")
                .has("/to", "active")
                .has("/version", 3)
                .has("/reason", "new-for-P30D");
    }

    @Test
    void aHistoryOfAnotherRuleIsComputedAnew() {
        var id = customer();
        bought(id, ago(Duration.ofDays(40)), "1.00");
        eventuallyStage(id, "active");
        update("delete from lifecycle_interval where customer_id = '" + id + "' and stage = 'active'");
        update("update customer_lifecycle set rule = 'P1D/P2D/P3D' where customer_id = '" + id + "'");

        upkeep.run();

        assertEquals("active", read(path(id)).getString("stage"));
    }

    @Test
    void aReaderWhoHasTheHistoryIsNotSentItAgain() {
        var id = customer();
        bought(id, "2010-12-01T08:26:00Z", "1.00");
        eventuallyStage(id, "churned");
        var tag = caller().get(path(id)).getHeader("ETag");

        caller().header("If-None-Match", tag).get(path(id)).then().statusCode(304);
        bought(id, "2011-12-31T08:26:00Z", "1.00");
        eventually("it moved", () -> caller().get(path(id)).getHeader("ETag"), now -> !now.equals(tag));
    }

    @Test
    void aRemovedCustomerIsForgottenAndDoesNotComeBack() {
        var id = customer();
        bought(id, "2010-12-01T08:26:00Z", "1.00");
        eventuallyStage(id, "churned");
        remove(id);
        bought(id, "2010-12-02T08:26:00Z", "1.00");
        var later = customer();
        bought(later, "2010-12-01T08:26:00Z", "1.00");
        eventuallyStage(later, "churned");

        caller().get(path(id)).then().statusCode(404).body("code", equalTo("customer-not-found"));
        for (var table : List.of(
                "customer_purchase", "purchase_total", "customer_lifecycle", "lifecycle_interval", "touchpoint")) {
            assertTrue(
                    rows("select 1 from " + table + " where customer_id = '" + id + "'")
                            .isEmpty(),
                    table);
        }
    }

    private static String path(String id) {
        return "/v1/customers/" + id + "/lifecycle";
    }

    private static List<String> history(String id) {
        return rows(
                "select stage || ' ' || (since at time zone 'UTC')::date from lifecycle_interval where customer_id = '"
                        + id + "' and stage <> 'prospect' order by since");
    }

    private static List<String> purchases(String id) {
        return rows("select id::text from customer_purchase where customer_id = '" + id + "'");
    }

    private static List<String> ids(String query) {
        return read("/v1/customers?" + query).getList("items.id");
    }

    private String ago(Duration time) {
        return clock.instant().minus(time).toString();
    }
}
