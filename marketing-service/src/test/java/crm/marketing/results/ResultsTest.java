package crm.marketing.results;

import static crm.marketing.testing.Marketing.COSTS;
import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.caller;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.EventDriver;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class ResultsTest {

    private static final String TOPIC = "crm.sales";

    @Test
    void costsAreEnteredCorrectedAndTold() {
        var id = campaign(UUID.randomUUID());

        String cost = cost(id, "10000.00")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        cost(id, "-2500.50").statusCode(201);

        assertEquals("7499.50", Marketing.results(id).getString("cost[0].amount"));
        caller().get(COSTS + "/" + cost)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("channel", equalTo("email"))
                .body("note", equalTo("agency"));
        caller().header("If-None-Match", "\"1\"")
                .get(COSTS + "/" + cost)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        caller().get(COSTS + "?filter=campaignId==" + id + "&sort=incurredOn")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items.id", hasItem(cost));
        OutboxAssert.lastEvent("marketing.cost-recorded.v1", UUID.fromString(cost))
                .matchesSample("/channel", "/amount", "/currency", "/incurredOn", "/note")
                .has("/campaignId", id);
        caller().body("{\"amount\": {\"amount\": \"1\", \"currency\": \"GBP\"}, \"incurredOn\": \"2026-03-04\"}")
                .post(COSTS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/channel"));
        cost(UUID.randomUUID().toString(), "1").statusCode(400).body("errors[0].code", equalTo("campaign-not-found"));
        cost(id, "0.00").statusCode(400).body("errors[0].code", equalTo("out-of-range"));
    }

    @Test
    void aCostIsInACurrencyThatThereIsAndHasItsDecimals() {
        var id = campaign(UUID.randomUUID());

        String cost = cost(id, "-5000.00", "jpy")
                .statusCode(201)
                .body("amount.amount", equalTo("-5000"))
                .body("amount.currency", equalTo("JPY"))
                .extract()
                .path("id");
        cost(id, "1", "XYZ")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/amount/currency"))
                .body("errors[0].code", equalTo("currency-unknown"));

        caller().get(COSTS + "/" + cost).then().statusCode(200).body("amount.amount", equalTo("-5000"));
        assertEquals("-5000", Marketing.results(id).getString("cost[0].amount"));
        OutboxAssert.lastEvent("marketing.cost-recorded.v1", UUID.fromString(cost))
                .has("/amount", "-5000")
                .has("/currency", "JPY");
    }

    @Test
    void anOrderIsCreditedToTheLastTouchBeforeIt() {
        var customer = Customers.willing("Mei");
        var segment = Customers.segment(customer);
        var clicked = campaign(segment);
        var onlySent = campaign(segment);
        eventually("she is known", () -> audience(onlySent).getInt("audience.recipients") == 1);
        Marketing.sent(clicked);
        click(customer, clicked);
        Marketing.sent(onlySent);
        var order = UUID.randomUUID();
        cost(clicked, "10").statusCode(201);

        ordered(order, 1, customer, now(), "30.00");

        eventually("it is credited", () -> "30.00".equals(revenue(clicked)));
        assertNull(revenue(onlySent));
        var results = Marketing.results(clicked);
        assertEquals("3.0000", results.getString("returns[0].gross"));
        assertEquals("2.0000", results.getString("returns[0].net"));
        assertEquals(1, results.getInt("orders"));
        OutboxAssert.lastEvent("marketing.revenue-attributed.v1", attribution(order))
                .matchesSample("/version", "/model", "/channel", "/currency")
                .has("/amount", "30.00")
                .has("/orderId", order)
                .has("/campaignId", clicked);
    }

    @Test
    void whatIsCancelledOrReturnedIsTakenOffInWhateverOrderItComes() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer));
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        Marketing.sent(id);
        var order = UUID.randomUUID();

        reversed("sales.order-returned.v1", order, customer, "5.00");
        ordered(order, 2, customer, now(), "30.00");
        eventually("the return is off", () -> "25.00".equals(revenue(id)));
        ordered(order, 1, customer, now(), "99.00");
        reversed("sales.order-cancelled.v1", order, customer, "40.00");
        eventually("there is nothing left", () -> "0.00".equals(revenue(id)));

        OutboxAssert.lastEvent("marketing.revenue-attributed.v1", attribution(order))
                .has("/amount", "0.00");
        assertEquals(0, Marketing.results(id).getInt("orders"));
    }

    @Test
    void anOrderBeforeTheMailOrLongAfterItIsNotCredited() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer), Marketing.springTemplate(), ", \"attributionWindow\": \"P1D\"");
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        Marketing.sent(id);

        ordered(UUID.randomUUID(), 1, customer, now().minus(Duration.ofHours(1)), "10.00");
        ordered(UUID.randomUUID(), 1, customer, now().plus(Duration.ofHours(25)), "20.00");
        ordered(UUID.randomUUID(), 1, customer, now().plus(Duration.ofHours(23)), "40.00");

        eventually("one is credited", () -> "40.00".equals(revenue(id)));
        assertEquals("3", Stored.value("select count(*) from order_ref where customer_id = ?", customer));
    }

    @Test
    void anOrderWhoseCustomerBecomesKnownIsCreditedThen() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer));
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        Marketing.sent(id);
        var order = UUID.randomUUID();
        ordered(order, 1, null, now(), "12.00");
        eventually("it is heard", () -> order.toString()
                .equals(Stored.value("select id from order_ref where id = ?", order)));

        ordered(order, 2, customer, now(), "12.00");

        eventually("it is credited", () -> "12.00".equals(revenue(id)));
    }

    @Test
    void whatARemovedCustomerBroughtStays() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer));
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        Marketing.sent(id);
        var order = UUID.randomUUID();
        ordered(order, 1, customer, now(), "30.00");
        eventually("it is credited", () -> "30.00".equals(revenue(id)));

        Customers.removed(customer);
        eventually("she is forgotten", () -> "0".equals(Stored.value("""
                select (select count(*) from order_ref where customer_id = ?) + (select count(*) from attribution where customer_id = ?)
                  + (select count(*) from touch where customer_id = ?) + (select count(*) from campaign_message where customer_id = ?)
                """, customer, customer, customer, customer)));
        reversed("sales.order-returned.v1", order, customer, "10.00");

        eventually("the return is off", () -> "20.00".equals(revenue(id)));
        ordered(order, 2, customer, now(), "31.00");
        eventually("a late change does not bring her back", () -> "21.00".equals(revenue(id)));
        assertEquals("0", Stored.value("select count(*) from order_ref where customer_id = ?", customer));
    }

    @Test
    void theGoldenSamplesAreUnderstood() {
        for (var type : new String[] {
            "sales.order-placed.v1",
            "sales.order-changed.v1",
            "sales.order-restated.v1",
            "sales.order-returned.v1",
            "sales.order-cancelled.v1",
            "sales.reversal-changed.v1",
            "sales.reversal-restated.v1"
        }) {
            EventDriver.send(TOPIC, type);
        }

        eventually("the order and the reversal are known", () -> "2".equals(Stored.value("""
                select (select count(*) from order_ref where id = '01981f3a-5c00-7000-8000-000000000031')
                  + (select count(*) from reversal_ref where id = '01981f3a-5c00-7000-8000-000000000041')
                """)));
    }

    private static void click(UUID customer, String campaign) {
        var mail = Mailbox.of(customer).get(0);
        var sentAt = Instant.parse(Marketing.messages(campaign).getString("items[0].sentAt"));
        eventually("it is not too soon for a person", () -> now().isAfter(sentAt.plusMillis(350)));
        given().redirects()
                .follow(false)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .get(mail.links().get(0))
                .then()
                .statusCode(302);
    }

    private static void ordered(UUID order, long version, UUID customer, Instant at, String net) {
        var event = EventDriver.event(version == 1 ? "sales.order-placed.v1" : "sales.order-changed.v1")
                .with("/order/orderId", order)
                .with("/order/version", version)
                .with("/order/orderedAt", at.toString())
                .with("/order/net", net);
        event.with("/order/customerId", customer).sendTo(TOPIC);
    }

    private static void reversed(String type, UUID order, UUID customer, String net) {
        EventDriver.event(type)
                .with("/reversal/reversalId", UUID.randomUUID())
                .with("/reversal/orderId", order)
                .with("/reversal/customerId", customer)
                .with("/reversal/net", net)
                .sendTo(TOPIC);
    }

    private static UUID attribution(UUID order) {
        return UUID.fromString(Stored.value("select id from attribution where order_id = ?", order));
    }

    private static String revenue(String campaign) {
        return Marketing.results(campaign).getString("revenue[0].amount");
    }

    private static ValidatableResponse cost(String campaign, String amount) {
        return cost(campaign, amount, "GBP");
    }

    private static ValidatableResponse cost(String campaign, String amount, String currency) {
        return caller().body("""
                {"campaignId": "%s", "amount": {"amount": "%s", "currency": "%s"}, "incurredOn": "2026-03-04", "note": "agency"}
                """.formatted(campaign, amount, currency))
                .post(COSTS)
                .then();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
