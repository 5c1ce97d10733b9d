package crm.support.recognition;

import static crm.support.SupportApi.created;
import static crm.support.SupportApi.eventually;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.Post;
import crm.support.Stored;
import crm.support.SupportApi;
import crm.support.ticket.TicketApi;
import crm.testkit.EventDriver;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.SentEvents;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the customer events do to tickets and surveys. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class RecognitionTest {

    private static final String TOPIC = "crm.customer";

    private final UUID customer = UUID.randomUUID();
    private final String email = SupportApi.unusedAddress();
    private final String shopId = UUID.randomUUID().toString();
    private final String name = "Mei-" + UUID.randomUUID();

    @ConfigProperty(name = "crm.mail.address")
    String support;

    @Test
    void aTicketOfSomebodyUnknownFindsItsCustomerByAddress() {
        Post.send(support, Post.plain(Post.newId(), email, "Cup", "It is broken."));
        var id = eventually(TicketApi.PATH + "?filter=email==" + email, it -> !it.getList("items")
                        .isEmpty())
                .getString("items[0].id");
        assertNull(TicketApi.read(id).getString("customerId"));

        registered().sendTo(TOPIC);

        eventually(TicketApi.PATH + "/" + id, it -> customer.toString().equals(it.getString("customerId")));
        OutboxAssert.lastEvent("support.ticket-changed.v1", UUID.fromString(id))
                .has("/changedFields", List.of("customerId"))
                .has("/ticket/customerId", customer);
        try (var topic = new SentEvents("crm.support")) {
            // told when the mail came, of nobody, and once more when it was known whose it is
            var messages = eventually(
                    () -> topic.soFar().stream()
                            .filter(event -> event.type().equals("support.message-recorded.v1")
                                    && id.equals(event.payload().at("/ticketId").asText()))
                            .toList(),
                    it -> it.size() == 2);
            assertFalse(messages.get(0).payload().has("customerId"));
            assertEquals(
                    customer.toString(),
                    messages.get(1).payload().at("/customerId").asText());
        }
    }

    @Test
    void ticketsAndAnswersFindTheirCustomerByAnotherSystemsId() {
        var who = "\"customer\": {\"externalId\": {\"system\": \"shop\", \"id\": \"" + shopId + "\"}}";
        var ticket = TicketApi.opened(", " + who).getString("id");
        var survey = created("/v1/survey-answers", "{\"kind\": \"csat\", \"score\": 5, " + who + "}")
                .getString("id");

        EventDriver.event("customer.changed.v1")
                .with("/customerId", customer)
                .with("/contact/externalIds", Map.of("shop", shopId))
                .with("/contact/emails", List.of(email))
                .sendTo(TOPIC);

        eventually(TicketApi.PATH + "/" + ticket, it -> customer.toString().equals(it.getString("customerId")));
        eventually("/v1/surveys/" + survey, it -> customer.toString().equals(it.getString("customerId")));
        OutboxAssert.lastEvent("support.survey-answered.v1", UUID.fromString(survey))
                .has("/version", 2)
                .has("/customerId", customer);
    }

    @Test
    void whoIsKnownIsRecognisedAtOnce() {
        registered().sendTo(TOPIC);
        awaitKnown();

        var ticket = TicketApi.from(email.toUpperCase(Locale.ROOT));

        assertEquals(customer.toString(), ticket.getString("customerId"));
    }

    @Test
    void anAddressOfTwoIsNobodys() {
        registered().sendTo(TOPIC);
        var other = UUID.randomUUID();
        registered()
                .with("/customerId", other)
                .with("/contact/externalIds", Map.of())
                .sendTo(TOPIC);
        eventually(
                () -> Stored.rows("select 1 from customer_ref where emails @> array['" + email + "']"),
                it -> it.size() == 2);

        assertNull(TicketApi.from(email).getString("customerId"));
    }

    @Test
    void anOlderStateThatComesLateIsIgnored() {
        registered().with("/version", 3).sendTo(TOPIC);
        registered()
                .with("/version", 2)
                .with("/contact/emails", List.of("old-" + email))
                .sendTo(TOPIC);
        var last = UUID.randomUUID();
        registered()
                .with("/version", 4)
                .with("/contact/displayName", last.toString())
                .sendTo(TOPIC);
        eventually(
                () -> Stored.rows("select 1 from customer_ref where display_name = '" + last + "'"),
                it -> !it.isEmpty());

        assertTrue(Stored.rows("select 1 from customer_ref where emails @> array['old-" + email + "']")
                .isEmpty());
    }

    @Test
    void aRemovedCustomerIsForgottenAndWhatIsCountedStays() {
        registered().sendTo(TOPIC);
        awaitKnown();
        Post.send(
                support,
                Post.plain(Post.newId(), name + " <" + email + ">", "Cup of " + name, "It is broken, says " + name));
        var id = eventually(TicketApi.PATH + "?filter=customerId==" + customer, it -> !it.getList("items")
                        .isEmpty())
                .getString("items[0].id");
        created(TicketApi.PATH + "/" + id + "/messages", "{\"body\": \"Dear " + name + "\"}");
        created(TicketApi.PATH + "/" + id + "/notes", "{\"body\": \"" + name + " is kind\"}");
        var survey = created(
                        "/v1/survey-answers",
                        "{\"kind\": \"csat\", \"score\": 5, \"comment\": \"" + name + "\", \"customer\": {\"id\": \""
                                + customer + "\"}}")
                .getString("id");
        var before = TicketApi.read(id);
        // mail servers repeat the address when they refuse it
        Stored.execute(
                "insert into outgoing_mail (id, about, ticket_id, recipient, message_id, in_reply_to, reference_ids,"
                        + " automatic, state, attempts, next_attempt_at, reason, created_at) values (gen_random_uuid(),"
                        + " gen_random_uuid(), '" + id + "', '" + email + "', '<" + id + ">', '<1@" + name + ">', '<1@"
                        + name
                        + ">', false, 'failed', 1, now(), '550 <" + email + ">: no such mailbox', now())");

        EventDriver.event("customer.removed.v1")
                .with("/customerId", customer)
                .with("/version", 9)
                .sendTo(TOPIC);

        var after = eventually(
                TicketApi.PATH + "/" + id, it -> it.getString("subject").equals("(removed)"));
        assertNull(after.getString("customer"));
        assertEquals(before.getString("openedAt"), after.getString("openedAt"));
        assertEquals(before.getString("firstRespondedAt"), after.getString("firstRespondedAt"));
        assertEquals(
                List.of("(removed)", "(removed)"),
                SupportApi.read(TicketApi.PATH + "/" + id + "/messages").getList("items.body"));
        for (var table : List.of(
                "ticket",
                "ticket_message",
                "ticket_note",
                "survey",
                "outgoing_mail",
                "customer_ref",
                "customer_news",
                "inbound_mail")) {
            assertTrue(
                    Stored.rows("select 1 from " + table + " t where t::text like '%" + email + "%' or t::text like '%"
                                    + name + "%'"
                                    + (table.equals("survey") || table.equals("ticket")
                                            ? " or customer_id = '" + customer + "'"
                                            : ""))
                            .isEmpty(),
                    table);
        }
        get("/v1/surveys/" + survey)
                .statusCode(200)
                .body("score", equalTo(5))
                .body("customerId", nullValue())
                .body("comment", nullValue());
    }

    @Test
    void aTicketForACustomerWhoIsBeingRemovedWaitsAndIsRefused() throws Exception {
        registered().sendTo(TOPIC);
        awaitKnown();
        try (var removal = TestDatabase.connect();
                var statement = removal.createStatement()) {
            removal.setAutoCommit(false);
            statement.executeUpdate("update customer_ref set removed = true, emails = '{}', external_ids = '{}'"
                    + " where customer_id = '" + customer + "'");
            var opened = CompletableFuture.supplyAsync(
                    () -> post(TicketApi.PATH, "{\"subject\": \"A\", \"customer\": {\"id\": \"" + customer + "\"}}"));
            awaitLockBy("from customer_ref where customer_id = $1 for share");
            removal.commit();

            opened.join().then().statusCode(422).body("code", equalTo("customer-removed"));
        }
    }

    @Test
    void aRemovalThatComesWhileATicketOfSomebodyUnheardOfIsWrittenForgetsItToo() throws Exception {
        var heldUp = UUID.randomUUID();
        CompletableFuture<Response> opened;
        try (var other = TestDatabase.connect();
                var statement = other.createStatement()) {
            // The ticket knows by now whose it is, and waits to be written.
            other.setAutoCommit(false);
            statement.executeUpdate("insert into ticket_external_id (system, external_id, ticket_id) values ('erp', '"
                    + heldUp + "', '" + heldUp + "')");
            opened = CompletableFuture.supplyAsync(() -> post(
                    TicketApi.PATH,
                    "{\"subject\": \"A\", \"externalIds\": {\"erp\": \"" + heldUp + "\"}, \"customer\": {\"id\": \""
                            + customer + "\", \"email\": \"" + email + "\"}}"));
            awaitLockBy("insert into ticket_external_id");

            EventDriver.event("customer.removed.v1")
                    .with("/customerId", customer)
                    .with("/version", 2)
                    .sendTo(TOPIC);
            awaitLockBy("insert into customer_ref");
            other.rollback();
        }

        var id = opened.join().then().statusCode(201).extract().<String>path("id");
        var after = eventually(
                TicketApi.PATH + "/" + id, it -> it.getString("subject").equals("(removed)"));
        assertNull(after.getString("customer"));
        assertTrue(Stored.rows("select 1 from ticket t where t::text like '%" + email + "%' or customer_id = '"
                        + customer + "'")
                .isEmpty());
    }

    @Test
    void aCustomerWhoWasOnlyNamedIsKnownWhenToldOf() {
        var ticket = created(TicketApi.PATH, "{\"subject\": \"A\", \"customer\": {\"id\": \"" + customer + "\"}}");
        post(TicketApi.PATH + "/" + ticket.getString("id") + "/messages", "{\"body\": \"Hello\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-address"));

        registered().sendTo(TOPIC);

        eventually(
                () -> Stored.rows("select 1 from customer_ref where emails @> array['" + email + "']"),
                it -> it.size() == 1);
        created(TicketApi.PATH + "/" + ticket.getString("id") + "/messages", "{\"body\": \"Hello\"}");
    }

    @Test
    void nothingBringsARemovedCustomerBack() {
        EventDriver.event("customer.removed.v1")
                .with("/customerId", customer)
                .with("/version", 2)
                .sendTo(TOPIC);
        registered().sendTo(TOPIC);
        EventDriver.event("customer.restated.v1")
                .with("/customerId", customer)
                .with("/version", 1)
                .with("/contact/emails", List.of(email))
                .without("removedAt")
                .sendTo(TOPIC);
        var other = UUID.randomUUID();
        var otherEmail = SupportApi.unusedAddress();
        registered()
                .with("/customerId", other)
                .with("/contact/emails", List.of(otherEmail))
                .sendTo(TOPIC);
        eventually(
                () -> Stored.rows("select 1 from customer_ref where customer_id = '" + customer + "' and removed"),
                it -> !it.isEmpty());
        eventually(
                () -> Stored.rows("select 1 from customer_ref where customer_id = '" + other + "'"),
                it -> !it.isEmpty());

        assertNull(TicketApi.from(email).getString("customerId"));
        post(TicketApi.PATH, "{\"subject\": \"A\", \"customer\": {\"id\": \"" + customer + "\"}}")
                .then()
                .statusCode(422)
                .body("code", equalTo("customer-removed"));
    }

    @Test
    void readsTheGoldenSamples() {
        EventDriver.send(TOPIC, "customer.restated.v1");
        eventually(
                () -> Stored.rows(
                        "select 1 from customer_ref where removed and customer_id = '01981f3a-5c00-7000-8000-000000000001'"),
                it -> !it.isEmpty());
        get("/v1/operations/support/dead-letters?filter=state==waiting").statusCode(200);
    }

    private EventDriver registered() {
        return EventDriver.event("customer.registered.v1")
                .with("/customerId", customer)
                .with("/contact/emails", List.of(email))
                .with("/contact/displayName", name)
                .with("/contact/externalIds", Map.of("shop", shopId));
    }

    private static void awaitLockBy(String statement) {
        eventually(
                () -> Stored.rows("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%"
                        + statement + "%'"),
                it -> !it.isEmpty());
    }

    private void awaitKnown() {
        eventually(
                () -> Stored.rows("select 1 from customer_ref where customer_id = '" + customer + "'"),
                it -> !it.isEmpty());
    }
}
