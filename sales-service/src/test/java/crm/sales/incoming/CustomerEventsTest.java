package crm.sales.incoming;

import static crm.sales.Orders.line;
import static crm.sales.SalesApi.OPPORTUNITIES;
import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.REVERSALS;
import static crm.sales.SalesApi.batch;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.eventually;
import static crm.sales.SalesApi.id;
import static crm.sales.SalesApi.list;
import static crm.sales.SalesApi.post;
import static crm.sales.SalesApi.read;
import static crm.sales.SalesApi.unused;
import static crm.sales.SalesApi.uuid;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.events.customer.CustomerContact;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.sales.Orders;
import crm.testkit.EventDriver;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What customer events do to what waits for customers, in whatever order and number they arrive. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerEventsTest {

    private static final String TOPIC = "crm.customer";

    @Inject
    CustomerNews news;

    private final UUID customer = UUID.randomUUID();
    private final String key = unused("c-");

    @Test
    void completesWhatWaitsForTheCustomer() {
        var order = ordered();
        var reversal = created(REVERSALS, """
                {"kind": "return", "currency": "GBP", "customer": %s, "lines": [%s]}""".formatted(named(), line("A", 1, "1")));
        var opportunity = created(OPPORTUNITIES, "{\"name\": \"N\", \"customer\": " + named() + "}");

        registered(1).sendTo(TOPIC);
        awaitCustomer(ORDERS, order);
        awaitCustomer(REVERSALS, reversal);
        awaitCustomer(OPPORTUNITIES, opportunity);

        OutboxAssert.lastEvent("sales.order-changed.v1", uuid(order))
                .has("/changedFields", List.of("customerId"))
                .has("/order/customerId", customer.toString())
                .has("/order/version", 2);
        OutboxAssert.lastEvent("sales.reversal-changed.v1", uuid(reversal))
                .has("/changedFields", List.of("customerId"));
        OutboxAssert.lastEvent("sales.opportunity-changed.v1", uuid(opportunity))
                .has("/changedFields", List.of("customerId"));
        assertEquals(2, read(ORDERS, id(order)).get("version").asInt());
        purchases().body("items.kind", contains("return", "order")).body("displayName", equalTo("Mei Lin"));
    }

    @Test
    void knowsTheCustomerOfTheNextOrderAtOnce() {
        registered(1).sendTo(TOPIC);
        awaitKnown();

        var order = ordered();

        assertEquals(customer.toString(), order.at("/customer/id").textValue());
        assertEquals(key, order.at("/customer/externalId/id").textValue());
        assertEquals(List.of("sales.order-placed.v1"), OutboxAssert.typesOf(uuid(order)));
        var other = "{\"customer\": {\"id\": \"" + UUID.randomUUID() + "\", " + named().substring(1) + ", "
                + Orders.of("x", line("A", 1, "1")).substring(1);
        post(ORDERS, other).then().statusCode(400).body("errors.code", contains("contradiction"));
    }

    @Test
    void learnsOfTheCustomerByAnyEventThatSaysWhoItIs() {
        var order = ordered();
        // from before it was told how to recognise a customer
        registered(1).without("contact").sendTo(TOPIC);
        EventDriver.event("customer.restated.v1")
                .with("/customerId", customer)
                .with("/version", 1)
                .with("/contact/externalIds", Map.of("shop", key))
                .without("removedAt")
                .sendTo(TOPIC);

        awaitCustomer(ORDERS, order);
    }

    @Test
    void ignoresWhatIsOlderThanWhatItHolds() {
        var other = unused("c-");
        changed(3, Map.of("shop", key)).sendTo(TOPIC);
        awaitKnown();
        changed(2, Map.of("shop", other)).sendTo(TOPIC);
        changed(4, Map.of("shop", key, "erp", other)).sendTo(TOPIC);
        eventually("version 4 is known", () -> isKnown("erp", other));

        assertTrue(ordered("shop", other).at("/customer/id").isMissingNode());
    }

    @Test
    void followsAnIdThatMovesToAnotherCustomer() {
        changed(2, Map.of("shop", key))
                .with("/occurredAt", "2026-03-05T10:00:00Z")
                .sendTo(TOPIC);
        awaitKnown();
        var next = UUID.randomUUID();
        changed(next, 2, Map.of("shop", key))
                .with("/occurredAt", "2026-03-06T10:00:00Z")
                .sendTo(TOPIC);
        eventually("the next has it", () -> next.toString().equals(holder()));
        // late: the first had it before
        changed(1, Map.of("shop", key, "erp", key))
                .with("/occurredAt", "2026-03-04T10:00:00Z")
                .sendTo(TOPIC);
        changed(3, Map.of("erp", key))
                .with("/occurredAt", "2026-03-07T10:00:00Z")
                .sendTo(TOPIC);
        eventually("the first is up to date", () -> isKnown("erp", key));

        assertEquals(next.toString(), holder());
    }

    @Test
    void forgetsARemovedCustomer() throws SQLException {
        registered(1).sendTo(TOPIC);
        awaitKnown();
        var order = ordered();
        var reversal = created(REVERSALS, """
                {"kind": "return", "order": {"id": "%s"}, "lines": [{"orderPosition": 1, "quantity": 1}]}""".formatted(id(order)));
        var opportunity = created(OPPORTUNITIES, "{\"name\": \"N\", \"customer\": {\"id\": \"" + customer + "\"}}");

        removed(2).sendTo(TOPIC);
        for (var path : Map.of(ORDERS, order, REVERSALS, reversal, OPPORTUNITIES, opportunity)
                .entrySet()) {
            eventually(path.getKey(), () -> read(path.getKey(), id(path.getValue()))
                    .path("customer")
                    .isMissingNode());
        }

        assertTrue(OutboxAssert.lastEvent("sales.order-changed.v1", uuid(order))
                .payload()
                .at("/order/customerId")
                .isMissingNode());
        purchases().body("items.size()", equalTo(0)).body("displayName", nullValue());
        // nothing brings it back
        registered(1).sendTo(TOPIC);
        changed(3, Map.of("shop", key)).sendTo(TOPIC);
        removed(4).sendTo(TOPIC);
        var witness = UUID.randomUUID();
        changed(witness, 1, Map.of("erp", key)).sendTo(TOPIC);
        eventually("all before are handled", () -> isKnown("erp", key));
        assertEquals(0, names());
        assertTrue(ordered().at("/customer/id").isMissingNode());
        post(
                        ORDERS,
                        "{\"customer\": {\"id\": \"" + customer + "\"}, "
                                + Orders.of("x", line("A", 1, "1")).substring(1))
                .then()
                .statusCode(400)
                .body("errors.code", contains("customer-removed"));
    }

    @Test
    void forgetsWhatWasWrittenAboutARemovedCustomer() {
        var reversal = created(REVERSALS, """
                {"kind": "return", "currency": "GBP", "customer": {"id": "%s"}, "reason": "Mei Lin was ill",
                 "lines": [%s]}""".formatted(customer, line("A", 1, "1")));
        var opportunity = created(OPPORTUNITIES, """
                {"name": "Wedding of Mei Lin", "customer": {"id": "%s"}, "owner": "anna.koch",
                 "amount": {"amount": "250.00", "currency": "EUR"}}""".formatted(customer));
        post(OPPORTUNITIES + "/" + id(opportunity) + ":lose", "{\"reason\": \"Mei Lin has moved away\"}")
                .then()
                .statusCode(200);

        removed(2).sendTo(TOPIC);
        for (var path : Map.of(REVERSALS, reversal, OPPORTUNITIES, opportunity).entrySet()) {
            eventually(path.getKey(), () -> read(path.getKey(), id(path.getValue()))
                    .path("customer")
                    .isMissingNode());
        }

        var forgotten = read(OPPORTUNITIES, id(opportunity));
        assertEquals("(removed)", forgotten.get("name").textValue());
        assertEquals("(removed)", forgotten.get("lossReason").textValue());
        // what is counted stays, and who worked on it
        assertEquals("lost", forgotten.get("status").textValue());
        assertEquals("250.00", forgotten.at("/amount/amount").textValue());
        assertEquals("anna.koch", forgotten.get("owner").textValue());
        assertTrue(read(REVERSALS, id(reversal)).path("reason").isMissingNode());
        OutboxAssert.lastEvent("sales.opportunity-changed.v1", uuid(opportunity))
                .has("/changedFields", List.of("name", "customerId", "lossReason"))
                .has("/opportunity/name", "(removed)")
                .has("/opportunity/lossReason", "(removed)");
        OutboxAssert.lastEvent("sales.reversal-changed.v1", uuid(reversal))
                .has("/changedFields", List.of("customerId", "reason"));
    }

    /** Which events come in one batch, Kafka decides: here, the batch is the test's. */
    @Test
    void forgetsWhoWasRegisteredAndRemovedAtOnce() throws SQLException {
        var order = ordered();
        var now = Instant.parse("2026-03-04T05:06:07Z");
        var contact = new CustomerContact("Mei Lin", null, null, null, null, null, Map.of("shop", key));

        QuarkusTransaction.requiringNew().run(() -> {
            news.known(new CustomerRegistered(customer, 1, now, "person", null, null, now, contact));
            news.removed(new CustomerRemoved(customer, 2, now));
        });

        assertTrue(read(ORDERS, id(order)).path("customer").isMissingNode());
        assertEquals(0, names());
    }

    @Test
    void followsWithAnyNumberOfOrders() {
        var count = 450;
        var body = "{\"customer\": " + named() + ", "
                + Orders.of(unused("N"), line("A", 1, "1")).substring(1);
        batch(ORDERS, Collections.nCopies(count, body)).then().statusCode(207);

        registered(1).sendTo(TOPIC);
        eventually("all are known", () -> orders("customerId==" + customer) == count);
        removed(2).sendTo(TOPIC);
        eventually("all are forgotten", () -> orders("customerId==" + customer) == 0);

        assertEquals(0, orders("customerExternalId==" + key));
    }

    @Test
    void missesNoOrderThatIsPlacedMeanwhile() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var orders = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() -> id(ordered())))
                    .toList();
            registered(1).sendTo(TOPIC);
            for (var order : orders) {
                var id = order.get();
                eventually("order " + id, () -> customer.toString()
                        .equals(read(ORDERS, id).at("/customer/id").textValue()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private EventDriver registered(long version) {
        return EventDriver.event("customer.registered.v1")
                .with("/customerId", customer)
                .with("/version", version)
                .with("/contact/externalIds", Map.of("shop", key));
    }

    private EventDriver changed(long version, Map<String, String> keys) {
        return changed(customer, version, keys);
    }

    private static EventDriver changed(UUID who, long version, Map<String, String> keys) {
        return EventDriver.event("customer.changed.v1")
                .with("/customerId", who)
                .with("/version", version)
                .with("/contact/externalIds", keys);
    }

    private EventDriver removed(long version) {
        return EventDriver.event("customer.removed.v1")
                .with("/customerId", customer)
                .with("/version", version);
    }

    private String named() {
        return named("shop", key);
    }

    private static String named(String system, String id) {
        return "{\"externalId\": {\"system\": \"" + system + "\", \"id\": \"" + id + "\"}}";
    }

    private ObjectNode ordered() {
        return ordered("shop", key);
    }

    private static ObjectNode ordered(String system, String id) {
        return created(
                ORDERS,
                "{\"customer\": " + named(system, id) + ", "
                        + Orders.of(unused("N"), line("A", 1, "1")).substring(1));
    }

    private void awaitCustomer(String path, ObjectNode thing) {
        eventually(path + " has its customer", () -> customer.toString()
                .equals(read(path, id(thing)).at("/customer/id").textValue()));
    }

    private void awaitKnown() {
        eventually("the customer is known", () -> customer.toString().equals(holder()));
    }

    private String holder() {
        return ordered().at("/customer/id").textValue();
    }

    private static boolean isKnown(String system, String id) {
        return !ordered(system, id).at("/customer/id").isMissingNode();
    }

    private static int orders(String filter) {
        return list(ORDERS, "total=exact&limit=1&filter=" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("total.value");
    }

    /** Rows that still say what the shop calls the customer. */
    private int names() throws SQLException {
        return count("select count(*) from customer_identity where system = 'shop' and external_id = '" + key + "'");
    }

    private static int count(String query) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private ValidatableResponse purchases() {
        return caller().get("/v1/customers/" + customer + "/purchases").then().statusCode(200);
    }
}
