package crm.marketing.republication;

import static crm.marketing.testing.Marketing.COSTS;
import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.caller;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.testkit.EventDriver;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.SentEvent;
import crm.testkit.SentEvents;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class RepublicationTest {

    private static final String PATH = "/v1/operations/marketing/republications";

    @Test
    void everythingIsToldAgain() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer));
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        Marketing.sent(id);
        var message = UUID.fromString(Marketing.messages(id).getString("items[0].id"));
        var cost = UUID.fromString(caller().body("""
                {"campaignId": "%s", "amount": {"amount": "10.00", "currency": "GBP"}, "incurredOn": "2026-03-04", "note": "agency"}
                """.formatted(id))
                .post(COSTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        var order = UUID.randomUUID();
        EventDriver.event("sales.order-placed.v1")
                .with("/order/orderId", order)
                .with("/order/customerId", customer)
                .with("/order/orderedAt", Clock.systemUTC().instant().toString())
                .sendTo("crm.sales");
        eventually("it is credited", () -> Marketing.results(id).getInt("orders") == 1);

        republish();

        try (var sent = new SentEvents("crm.marketing")) {
            eventually(
                    "all are on the topic",
                    () -> of(sent, UUID.fromString(id)).stream()
                                    .anyMatch(event -> event.type().equals("marketing.campaign-restated.v1"))
                            && of(sent, message).stream()
                                    .anyMatch(event -> event.type().equals("marketing.message-restated.v1"))
                            && of(sent, cost).size() == 2);
            var campaign = last(sent, UUID.fromString(id));
            assertEquals(3, campaign.matchesSample().version());
            assertEquals(1, campaign.payload().at("/campaign/sent").asInt());
            assertEquals("sent", last(sent, message).payload().get("status").asText());
            assertTrue(sent.soFar().stream()
                    .filter(event -> event.type().equals("marketing.revenue-attributed.v1"))
                    .filter(event -> order.toString()
                            .equals(event.payload().path("orderId").asText()))
                    .allMatch(event -> event.version() == 1));
        }
    }

    @Test
    void whoUnsubscribedIsToldAgain() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer));
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        Marketing.sent(id);
        var message = UUID.fromString(Marketing.messages(id).getString("items[0].id"));
        given().formParam("List-Unsubscribe", "One-Click")
                .post(Mailbox.of(customer).get(0).unsubscribe())
                .then()
                .statusCode(200);

        republish();

        try (var sent = new SentEvents("crm.marketing")) {
            eventually("she is told of twice", () -> unsubscribed(sent, message).size() == 2);
            var both = unsubscribed(sent, message);
            assertEquals(both.get(0).payload(), both.get(1).payload());
        }
    }

    @Test
    void onlyOperatorsMayAskForIt() {
        given().auth()
                .oauth2(TestTokens.withScopes("campaigns:write"))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private static void republish() {
        String job = operator().post(PATH).then().statusCode(202).extract().path("id");
        eventually("it is over", () -> "succeeded"
                .equals(operator().get(PATH + "/" + job).path("state")));
    }

    private static List<SentEvent> unsubscribed(SentEvents events, UUID message) {
        return of(events, message).stream()
                .filter(event -> event.type().equals("marketing.unsubscribed.v1"))
                .toList();
    }

    private static List<SentEvent> of(SentEvents events, UUID aggregate) {
        return events.soFar().stream()
                .filter(event -> event.aggregateId().equals(aggregate))
                .toList();
    }

    private static SentEvent last(SentEvents events, UUID aggregate) {
        var all = of(events, aggregate);
        return all.get(all.size() - 1);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.withScopes("operations:read", "operations:write"));
    }
}
