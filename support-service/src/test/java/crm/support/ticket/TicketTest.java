package crm.support.ticket;

import static crm.support.SupportApi.caller;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.patch;
import static crm.support.SupportApi.patched;
import static crm.support.SupportApi.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.SupportApi;
import crm.support.calendar.CalendarApi;
import crm.support.queue.QueueApi;
import crm.support.sla.SlaApi;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class TicketTest {

    private static final String ORDER = "01981f3a-5c00-7000-8000-000000000031";

    @Test
    void isReadAsItWasOpened() {
        var answer = post(TicketApi.PATH, TicketDocs.BROKEN_CUP);
        var ticket = answer.jsonPath();

        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(TicketApi.PATH + "/" + ticket.getString("id")));
        assertEquals(ticket.prettify(), TicketApi.read(ticket.getString("id")).prettify());
        assertTrue(ticket.getString("number").matches("T-[0-9]+"));
        assertEquals(List.of("open", "pending", "resolved", "closed"), ticket.getList("allowedTransitions"));
    }

    @Test
    void isAnnounced() {
        var ticket = complete();
        OutboxAssert.lastEvent("support.ticket-opened.v1", id(ticket.getString("id")))
                .matchesSample("/ticket/subject", "/ticket/ticketType", "/ticket/priority", "/ticket/status")
                .has("/ticket/number", ticket.getString("number"))
                .has("/ticket/openedAt", ticket.getString("openedAt"));
    }

    @Test
    void aChangeIsAnnouncedWithTheNamesOfItsFields() {
        var id = complete().getString("id");
        patched(TicketApi.PATH + "/" + id, "{\"status\": \"open\", \"assignee\": \"anna\"}");
        OutboxAssert.lastEvent("support.ticket-changed.v1", id(id))
                .matchesSample()
                .has("/ticket/version", 2)
                .has("/changedFields", List.of("assignee", "status"));
    }

    @Test
    void aResolutionIsAnnounced() {
        var id = complete().getString("id");
        SupportApi.post(
                        TicketApi.PATH + "/" + id + "/messages",
                        "{\"body\": \"It is on its way\", \"channel\": \"phone\"}")
                .then()
                .statusCode(201);
        TicketApi.step(id, "resolve");
        OutboxAssert.lastEvent("support.ticket-resolved.v1", id(id))
                .matchesSample("/ticket/status")
                .has("/ticket/version", 3);
        assertEquals(
                List.of("support.ticket-opened.v1", "support.ticket-changed.v1", "support.ticket-resolved.v1"),
                OutboxAssert.typesOf(id(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', resolve, resolved",
        "'', close, closed",
        "'', await-customer, pending",
        "await-customer, reopen, open",
        "resolve, reopen, open",
        "resolve, close, closed",
        "await-customer, resolve, resolved",
    })
    void takesTheStepsThatAreAllowed(String before, String step, String status) {
        var id = TicketApi.opened("").getString("id");
        if (!before.isEmpty()) {
            TicketApi.step(id, before);
        }
        assertEquals(status, TicketApi.step(id, step).getString("status"));
    }

    @ParameterizedTest
    @CsvSource({
        "close, resolve",
        "close, reopen",
        "resolve, resolve",
        "resolve, await-customer",
        "await-customer, await-customer"
    })
    void refusesTheOthersAndNamesThoseThatAreAllowed(String before, String step) {
        var id = TicketApi.opened("").getString("id");
        var allowed = TicketApi.step(id, before).getList("allowedTransitions");
        post(TicketApi.PATH + "/" + id + ":" + step, "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("ticket-transition-not-allowed"))
                .body("allowedTransitions", equalTo(allowed));
        patch(TicketApi.PATH + "/" + id, "*", "{\"status\": \"new\"}").then().statusCode(409);
    }

    @Test
    void whatWasDueWhenItWasResolvedStaysWhenItIsClosed() {
        var id = complete().getString("id");
        var resolved = TicketApi.step(id, "resolve");

        var closed = TicketApi.step(id, "close");

        assertEquals(resolved.getString("resolutionDueAt"), closed.getString("resolutionDueAt"));
        OutboxAssert.lastEvent("support.ticket-changed.v1", id(id)).has("/changedFields", List.of("status"));
    }

    @Test
    void keepsItsHistory() {
        var id = TicketApi.opened("").getString("id");
        SupportApi.done(TicketApi.PATH + "/" + id + ":resolve", TicketDocs.REASON);
        TicketApi.step(id, "reopen");

        get(TicketApi.PATH + "/" + id + "/status-changes")
                .statusCode(200)
                .body("items.to", contains("new", "resolved", "open"))
                .body("items[1].from", equalTo("new"))
                .body("items[1].reason", equalTo("A new cup is on its way"))
                .body("items[1].actor", equalTo("tester"));
        var reopened = TicketApi.read(id);
        assertNull(reopened.getString("resolvedAt"));
    }

    @Test
    void isChangedFieldByField() {
        var id = complete().getString("id");
        var changed = patched(
                TicketApi.PATH + "/" + id,
                "{\"assignee\": \"bo\", \"tags\": [\"a\", \"b\", \"a\"], \"description\": null, \"externalIds\": {\"erp\": \"R-1"
                        + id + "\"}}");

        assertEquals("bo", changed.getString("assignee"));
        assertEquals(List.of("a", "b"), changed.getList("tags"));
        assertNull(changed.getString("description"));
        assertEquals("after-sales-", changed.getString("queue").substring(0, 12));
        patch(TicketApi.PATH + "/" + id, "\"1\"", "{\"assignee\": \"al\"}")
                .then()
                .statusCode(412)
                .body("errors.pointer", hasItem("/assignee"));
        caller().contentType("application/merge-patch+json")
                .body("{}")
                .patch(TicketApi.PATH + "/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void keepsItsVersionWhenNothingChanges() {
        var ticket = complete();
        patch(TicketApi.PATH + "/" + ticket.getString("id"), "\"1\"", "{\"priority\": \"high\", \"status\": \"new\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void anIdInAnotherSystemBelongsToOneTicket() {
        var zammad = UUID.randomUUID().toString();
        var holder = TicketApi.opened(", \"externalIds\": {\"zammad\": \"" + zammad + "\"}")
                .getString("id");
        post(TicketApi.PATH, "{\"subject\": \"Again\", \"externalIds\": {\"zammad\": \"" + zammad + "\"}}")
                .then()
                .statusCode(409)
                .body("code", equalTo("external-id-taken"))
                .body("holder", equalTo(holder));
        get(TicketApi.PATH + "?filter=externalId==zammad/" + zammad)
                .statusCode(200)
                .body("items.id", equalTo(List.of(holder)));
        patched(TicketApi.PATH + "/" + holder, "{\"externalIds\": {\"zammad\": null}}");
        TicketApi.opened(", \"externalIds\": {\"zammad\": \"" + zammad + "\"}");
    }

    @Test
    void isFoundByWhatAnotherSystemCallsItsCustomer() {
        var shopId = "a/" + UUID.randomUUID();
        var id = TicketApi.opened(
                        ", \"customer\": {\"externalId\": {\"system\": \"shop\", \"id\": \"" + shopId + "\"}}")
                .getString("id");

        get(TicketApi.PATH + "?filter=customerExternalId==" + shopId)
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void oneKeyOpensOneTicket() {
        var key = UUID.randomUUID().toString();
        var ids = IntStream.range(0, 2)
                .mapToObj(i -> caller().header("Idempotency-Key", key)
                        .body(TicketDocs.BROKEN_CUP)
                        .post(TicketApi.PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void isListedByWhatItIs() {
        var queue = QueueApi.created();
        var first = TicketApi.opened(", \"queue\": \"" + queue + "\", \"priority\": \"low\"")
                .getString("id");
        var second = TicketApi.opened(", \"queue\": \"" + queue + "\", \"tags\": [\"x\"]")
                .getString("id");
        var list = TicketApi.PATH + "?filter=queue==" + queue;

        get(list).statusCode(200).body("items.id", contains(second, first));
        get(list + ";priority==low").statusCode(200).body("items.id", contains(first));
        get(list + ";tags==x&fields=id,number").statusCode(200).body("items.id", contains(second));
        get(list + ";status==new&sort=openedAt&limit=1")
                .statusCode(200)
                .body("items.id", contains(first))
                .body("next", notNullValue());
        get(list + "&sort=resolutionDueAt").statusCode(200);
        get(list + "&sort=priority").statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | /subject | required
            {"subject": "A", "queue": "nowhere"} | /queue | unknown-queue
            {"subject": "A", "type": "wish"} | /type | wrong-format
            {"subject": "A", "customer": {"email": "nobody"}} | /customer/email | wrong-format
            {"subject": "A", "openedAt": "2999-01-01T00:00:00Z"} | /openedAt | out-of-range
            {"subject": "A", "externalIds": {"A b": "1"}} | /externalIds/A b | system-invalid
            {"subject": "A", "colour": "red"} | /colour | unknown-property
            """)
    void namesWhatIsWrong(String ticket, String pointer, String code) {
        post(TicketApi.PATH, ticket)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void isForThoseWhoMay() {
        given().get(TicketApi.PATH).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.withScopes("tickets:read", "surveys:write"))
                .contentType("application/json")
                .body("{\"subject\": \"A\"}")
                .post(TicketApi.PATH)
                .then()
                .statusCode(403);
        get(TicketApi.PATH + "/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("ticket-not-found"));
    }

    /** As the golden samples have it. */
    private static JsonPath complete() {
        var key = "after-sales-" + UUID.randomUUID();
        SupportApi.created(QueueApi.PATH, "{\"key\": \"" + key + "\", \"name\": \"After sales\"}");
        SlaApi.created(key, "[]", 10, CalendarApi.always(), 60, 480);
        var ticket = TicketApi.opened(
                ", \"type\": \"complaint\", \"priority\": \"high\", \"channel\": \"email\", \"queue\": \"" + key
                        + "\", \"description\": \"The handle is off\", \"orderId\": \"" + ORDER
                        + "\", \"customer\": {\"id\": \"" + UUID.randomUUID() + "\"}");
        assertNotNull(ticket.getString("customerId"));
        return ticket;
    }

    private static UUID id(String id) {
        return UUID.fromString(id);
    }
}
