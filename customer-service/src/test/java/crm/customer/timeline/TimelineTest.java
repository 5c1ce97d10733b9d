package crm.customer.timeline;

import static crm.customer.Relation.MARKETING;
import static crm.customer.Relation.SALES;
import static crm.customer.Relation.SUPPORT;
import static crm.customer.Relation.caller;
import static crm.customer.Relation.consent;
import static crm.customer.Relation.customer;
import static crm.customer.Relation.eventually;
import static crm.customer.Relation.eventuallyTimeline;
import static crm.customer.Relation.order;
import static crm.customer.Relation.read;
import static crm.customer.Relation.remove;
import static crm.customer.Relation.rows;
import static crm.customer.Relation.version;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.EventDriver;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class TimelineTest {

    private static final String NOW = "2026-03-04T05:06:07.123456Z";

    private final UUID thing = UUID.randomUUID();

    @Test
    void aTimelineBeginsWithTheRegistration() {
        var id = customer("fair");

        var timeline = read(path(id));
        assertEquals(List.of("registered"), timeline.getList("items.kind"));
        assertEquals("fair", timeline.getString("items[0].details.source"));
        assertEquals(read("/v1/customers/" + id).getString("createdAt"), timeline.getString("items[0].occurredAt"));
    }

    @Test
    void whatHappenedHereIsInIt() {
        var id = customer();
        consent(id, "email", "marketing", "{\"state\": \"granted\"}");
        consent(id, "email", "marketing", "{\"state\": \"withdrawn\"}");

        var timeline = read(path(id));
        assertEquals(List.of("consent-changed", "consent-changed", "registered"), timeline.getList("items.kind"));
        assertEquals("withdrawn", timeline.getString("items[0].details.state"));
        assertEquals("email", timeline.getString("items[0].channel"));
        assertEquals(path(id).replace("timeline", "consents/email/marketing"), timeline.getString("items[0].link"));
    }

    @Test
    void anOrderIsInItWhereItBelongsHoweverOftenItIsTold() {
        var id = customer();
        var event = order(thing, 1, id, "2010-12-01T08:26:00Z", "15.00");
        event.sendTo(SALES);
        event.sendTo(SALES);
        order(thing, 2, id, "2010-12-01T08:26:00Z", "16.00").sendTo(SALES);
        order(thing, 1, id, "2010-12-01T08:26:00Z", "15.00")
                .id(UUID.randomUUID())
                .sendTo(SALES);

        var timeline = eventually(
                "the order's newest state", () -> read(path(id) + "?filter=kind==order-placed"), seen -> "16.00"
                        .equals(seen.getString("items[0].details.net")));
        assertEquals(1, timeline.getList("items").size());
        assertEquals("2010-12-01T08:26:00Z", timeline.getString("items[0].occurredAt"));
        assertEquals("Order 536365", timeline.getString("items[0].title"));
        assertEquals("/v1/orders/" + thing, timeline.getString("items[0].link"));
        assertEquals("shop", timeline.getString("items[0].channel"));
    }

    @Test
    void reversalsAreInIt() {
        var id = customer();
        for (var type : List.of("sales.order-cancelled.v1", "sales.order-returned.v1")) {
            EventDriver.event(type)
                    .with("/reversal/reversalId", UUID.randomUUID())
                    .with("/reversal/customerId", id)
                    .sendTo(SALES);
        }

        eventually(
                "both",
                () -> read(path(id)).<String>getList("items.kind"),
                kinds -> kinds.containsAll(List.of("order-cancelled", "order-returned")));
    }

    @Test
    void anOpportunityIsOpenedAndDecided() {
        var id = customer();
        EventDriver.event("sales.opportunity-opened.v1")
                .with("/opportunity/opportunityId", thing)
                .with("/opportunity/customerId", id)
                .with("/opportunity/version", 1)
                .sendTo(SALES);
        EventDriver.event("sales.opportunity-lost.v1")
                .with("/opportunity/opportunityId", thing)
                .with("/opportunity/customerId", id)
                .sendTo(SALES);

        var timeline = eventuallyTimeline(id, 3);
        assertTrue(timeline.<String>getList("items.kind")
                .containsAll(List.of("opportunity-opened", "opportunity-lost", "registered")));
    }

    @Test
    void aMailIsSentOpenedAndClickedOnceByAPerson() {
        var id = customer();
        mail("marketing.message-sent.v1", id, 1).sendTo(MARKETING);
        mail("marketing.message-opened.v1", id, 2).with("/machine", true).sendTo(MARKETING);
        mail("marketing.message-opened.v1", id, 3)
                .with("/occurredAt", "2026-03-05T00:00:00Z")
                .sendTo(MARKETING);
        mail("marketing.message-opened.v1", id, 4)
                .with("/occurredAt", "2026-03-06T00:00:00Z")
                .sendTo(MARKETING);
        mail("marketing.message-clicked.v1", id, 5)
                .with("/occurredAt", "2026-03-07T00:00:00Z")
                .sendTo(MARKETING);
        mail("marketing.message-restated.v1", id, 5).sendTo(MARKETING);

        var timeline = eventually(
                "all of it",
                () -> read(path(id) + "?filter=channel==email&sort=occurredAt"),
                seen -> seen.getList("items").size() == 3);
        assertEquals(List.of("mail-sent", "mail-opened", "mail-clicked"), timeline.getList("items.kind"));
        assertEquals("2026-03-05T00:00:00Z", timeline.getString("items[1].occurredAt"));
        assertEquals("Mail: Spring sale", timeline.getString("items[0].title"));
    }

    @Test
    void whoUnsubscribesWithdraws() {
        var id = customer();
        consent(id, "email", "marketing", "{\"state\": \"granted\", \"at\": \"2026-03-01T00:00:00Z\"}");
        EventDriver.event("marketing.unsubscribed.v1")
                .with("/messageId", thing)
                .with("/customerId", id)
                .sendTo(MARKETING);
        EventDriver.event("marketing.unsubscribed.v1")
                .with("/messageId", UUID.randomUUID())
                .with("/customerId", id)
                .sendTo(MARKETING);

        eventually(
                "both are told",
                () -> read(path(id) + "?filter=kind==unsubscribed")
                        .getList("items")
                        .size(),
                size -> size == 2);
        caller().get("/v1/customers/" + id + "/consents/email/marketing")
                .then()
                .body("state", equalTo("withdrawn"))
                .body("at", equalTo(NOW))
                .body("source", equalTo("marketing"))
                .body("recordedBy", equalTo("customer-service"));
        OutboxAssert.lastEvent("customer.consent-changed.v1", UUID.fromString(id))
                .matchesSample()
                .has("/version", 3)
                .has("/consent/state", "withdrawn");
        assertEquals(3, version(id));
    }

    @Test
    void aLinkUnsubscribesEverybodyWithTheMailboxAndAgain() {
        var id = customer();
        var twin = customer();
        consent(id, "email", "marketing", "{\"state\": \"granted\", \"at\": \"2026-03-01T00:00:00Z\"}");
        consent(twin, "email", "marketing", "{\"state\": \"granted\", \"at\": \"2026-03-01T00:00:00Z\"}");
        unsubscribed(id, 4, NOW).sendTo(MARKETING);
        unsubscribed(twin, 5, NOW).sendTo(MARKETING);
        eventuallyUnsubscribed(twin, 1);
        consent(id, "email", "marketing", "{\"state\": \"granted\", \"at\": \"2026-03-05T00:00:00Z\"}");
        unsubscribed(id, 6, "2026-03-06T00:00:00Z").sendTo(MARKETING);

        eventuallyUnsubscribed(id, 2);
        for (var customer : List.of(id, twin)) {
            caller().get("/v1/customers/" + customer + "/consents/email/marketing")
                    .then()
                    .body("state", equalTo("withdrawn"));
        }
    }

    @Test
    void aWithdrawalThatIsToldAgainDoesNotTakeBackWhatWasAgreedSince() {
        var id = customer();
        var later = customer();
        consent(id, "email", "marketing", "{\"state\": \"granted\", \"at\": \"2026-03-01T00:00:00Z\"}");
        unsubscribed(id, 4, NOW).sendTo(MARKETING);
        eventuallyUnsubscribed(id, 1);
        consent(id, "email", "marketing", "{\"state\": \"granted\", \"at\": \"2026-03-05T00:00:00Z\"}");
        var version = version(id);

        unsubscribed(id, 4, NOW).sendTo(MARKETING);
        unsubscribed(later, 5, NOW).sendTo(MARKETING);

        eventuallyUnsubscribed(later, 1);
        eventuallyUnsubscribed(id, 1);
        caller().get("/v1/customers/" + id + "/consents/email/marketing").then().body("state", equalTo("granted"));
        assertEquals(
                3,
                read("/v1/customers/" + id + "/consents/history")
                        .getList("items")
                        .size());
        assertEquals(version, version(id));
    }

    @Test
    void aTicketItsMessagesAndItsSurveyAreInIt() {
        var id = customer();
        ticket("support.ticket-opened.v1", id, 1).sendTo(SUPPORT);
        message(id, "inbound").sendTo(SUPPORT);
        message(id, "outbound").sendTo(SUPPORT);
        ticket("support.ticket-resolved.v1", id, 5).sendTo(SUPPORT);
        ticket("support.ticket-restated.v1", id, 6)
                .with("/ticket/resolvedAt", NOW)
                .sendTo(SUPPORT);
        survey("support.survey-sent.v1", id).sendTo(SUPPORT);
        survey("support.survey-answered.v1", id).sendTo(SUPPORT);
        survey("support.survey-restated.v1", id).sendTo(SUPPORT);

        var timeline = eventuallyTimeline(id, 7);
        assertTrue(timeline.<String>getList("items.kind")
                .containsAll(List.of(
                        "ticket-opened",
                        "message-inbound",
                        "message-outbound",
                        "ticket-resolved",
                        "survey-sent",
                        "survey-answered")));
        assertEquals(
                List.of("CSAT: 4 of 5"),
                read(path(id) + "?filter=kind==survey-answered").getList("items.title"));
    }

    @Test
    void whatCameBeforeTheCustomerWasRecognisedIsCompletedWithTheTicket() {
        var id = customer();
        ticket("support.ticket-opened.v1", null, 1).sendTo(SUPPORT);
        message(null, "inbound").sendTo(SUPPORT);
        ticket("support.ticket-changed.v1", id, 2).sendTo(SUPPORT);
        eventuallyTimeline(id, 3);
        message(null, "outbound").sendTo(SUPPORT);

        var timeline = eventuallyTimeline(id, 4);
        assertTrue(timeline.<String>getList("items.kind")
                .containsAll(List.of("ticket-opened", "message-inbound", "message-outbound")));
    }

    @Test
    void aTicketThatTurnsOutToBeSomebodyElsesTakesItsContactsAlong() {
        var first = customer();
        var second = customer();
        ticket("support.ticket-opened.v1", first, 1).sendTo(SUPPORT);
        message(first, "inbound").sendTo(SUPPORT);
        ticket("support.ticket-resolved.v1", first, 2).sendTo(SUPPORT);
        eventuallyTimeline(first, 4);
        ticket("support.ticket-changed.v1", second, 3)
                .with("/ticket/resolvedAt", null)
                .sendTo(SUPPORT);

        eventuallyTimeline(second, 4);
        assertEquals(List.of("registered"), read(path(first)).getList("items.kind"));
        message(first, "outbound").sendTo(SUPPORT);
        eventuallyTimeline(second, 5);
        ticket("support.ticket-changed.v1", null, 4)
                .with("/ticket/resolvedAt", null)
                .sendTo(SUPPORT);
        eventuallyTimeline(second, 1);
    }

    @Test
    void whatWasResolvedForNobodyIsNotKept() {
        var id = customer();
        ticket("support.ticket-resolved.v1", null, 2).sendTo(SUPPORT);
        ticket("support.ticket-changed.v1", id, 3)
                .with("/ticket/resolvedAt", null)
                .sendTo(SUPPORT);

        var timeline = eventuallyTimeline(id, 2);
        assertEquals(Set.of("ticket-opened", "registered"), Set.copyOf(timeline.getList("items.kind")));
        assertEquals(
                List.of("ticket-opened"), rows("select kind from touchpoint where reference like '" + thing + "%'"));
    }

    @Test
    void anOrderThatTurnsOutToBeThatOfSomebodyWhoWasRemovedIsNobodys() {
        var first = customer();
        var gone = customer();
        order(thing, 1, first, "2010-12-01T08:26:00Z", "15.00").sendTo(SALES);
        eventuallyTimeline(first, 6);
        remove(gone);
        order(thing, 2, gone, "2010-12-01T08:26:00Z", "15.00").sendTo(SALES);

        eventuallyTimeline(first, 1);
        assertEquals(
                "prospect", read(path(first).replace("timeline", "lifecycle")).getString("stage"));
    }

    @Test
    void anOrderThatTurnsOutToBeSomebodyElsesMoves() {
        var first = customer();
        var second = customer();
        order(thing, 1, first, "2010-12-01T08:26:00Z", "15.00").sendTo(SALES);
        eventuallyTimeline(first, 6);
        order(thing, 2, second, "2010-12-01T08:26:00Z", "15.00").sendTo(SALES);

        eventuallyTimeline(second, 6);
        assertEquals(List.of("registered"), read(path(first)).getList("items.kind"));
        assertEquals(
                "prospect", read(path(first).replace("timeline", "lifecycle")).getString("stage"));
        order(thing, 3, null, "2010-12-01T08:26:00Z", "15.00").sendTo(SALES);
        eventuallyTimeline(second, 1);
    }

    @Test
    void aTimelineIsReadPageByPage() {
        var id = customer();
        var expected = new ArrayList<String>();
        for (var month = 12; month > 0; month--) {
            expected.add("2009-%02d-01T00:00:00Z".formatted(month));
        }
        expected.forEach(at -> mail("marketing.message-sent.v1", id, 1)
                .with("/messageId", UUID.randomUUID())
                .with("/occurredAt", at)
                .sendTo(MARKETING));
        eventuallyTimeline(id, 13);

        var seen = new ArrayList<String>();
        var query = "?limit=5&filter=kind==mail-sent;occurredAt=lt=2010-01-01T00:00:00Z";
        JsonPath page = read(path(id) + query);
        while (true) {
            seen.addAll(page.getList("items.occurredAt"));
            if (page.getString("next") == null) {
                break;
            }
            page = read(path(id) + query + "&cursor=" + page.getString("next"));
        }
        assertEquals(expected, seen);
    }

    @Test
    void aRemovedCustomerHasNone() {
        var id = customer();
        mail("marketing.message-sent.v1", id, 1).sendTo(MARKETING);
        eventuallyTimeline(id, 2);
        remove(id);
        mail("marketing.message-opened.v1", id, 2).sendTo(MARKETING);
        var later = customer();
        mail("marketing.message-sent.v1", later, 1)
                .with("/messageId", UUID.randomUUID())
                .sendTo(MARKETING);
        eventuallyTimeline(later, 2);

        caller().get(path(id)).then().statusCode(404).body("code", equalTo("customer-not-found"));
        assertTrue(rows("select 1 from touchpoint where customer_id = '" + id + "'")
                .isEmpty());
        assertTrue(rows("select 1 from touchpoint where reference = '" + thing + "'")
                .isEmpty());
    }

    @Test
    void whatCannotBeTakenDoesNotKeepTheOthersWaiting() {
        var id = customer();
        EventDriver.send(SALES, "sales.order-placed.v1", id, "{\"order\": ");
        order(UUID.randomUUID(), 1, id, "+999999-01-01T00:00:00Z", "15.00").sendTo(SALES);
        order(thing, 1, id, "2026-03-01T00:00:00Z", "15.00").sendTo(SALES);

        eventually(
                "the good one",
                () -> read(path(id) + "?filter=kind==order-placed").<String>getList("items.link"),
                List.of("/v1/orders/" + thing)::equals);
    }

    @Test
    void aKindThatIsNoneIsRefused() {
        caller().get(path(customer()) + "?filter=kind==teleported")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/filter"));
    }

    private EventDriver mail(String type, String customer, long version) {
        return EventDriver.event(type)
                .with("/messageId", thing)
                .with("/customerId", customer)
                .with("/version", version);
    }

    private EventDriver unsubscribed(String customer, long version, String at) {
        return mail("marketing.unsubscribed.v1", customer, version).with("/occurredAt", at);
    }

    private static void eventuallyUnsubscribed(String customer, int times) {
        eventually(
                "unsubscribed so often",
                () -> read(path(customer) + "?filter=kind==unsubscribed")
                        .getList("items")
                        .size(),
                size -> size == times);
    }

    private EventDriver ticket(String type, String customer, long version) {
        return EventDriver.event(type)
                .with("/ticket/ticketId", thing)
                .with("/ticket/customerId", customer)
                .with("/ticket/version", version);
    }

    private EventDriver message(String customer, String direction) {
        return EventDriver.event("support.message-recorded.v1")
                .with("/messageId", UUID.randomUUID())
                .with("/ticketId", thing)
                .with("/customerId", customer)
                .with("/direction", direction);
    }

    private EventDriver survey(String type, String customer) {
        return EventDriver.event(type)
                .with("/surveyId", thing)
                .with("/customerId", customer)
                .with("/ticketId", UUID.randomUUID());
    }

    private static String path(String id) {
        return "/v1/customers/" + id + "/timeline";
    }
}
