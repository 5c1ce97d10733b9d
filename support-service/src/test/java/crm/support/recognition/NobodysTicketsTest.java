package crm.support.recognition;

import static crm.support.SupportApi.created;
import static crm.support.SupportApi.eventually;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.Stored;
import crm.support.SupportApi;
import crm.support.ticket.TicketApi;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What becomes of tickets and answers that were told by an address and are nobody's. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class NobodysTicketsTest {

    private final UUID customer = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String email = SupportApi.unusedAddress();

    @Test
    void whatIsNobodysIsForgottenWithTheLastWhoHadTheAddress() {
        Told.registered(customer, email);
        Told.registered(other, email);
        Told.awaitKnown(customer);
        Told.awaitKnown(other);
        var ticket = TicketApi.from(email).getString("id");
        created(TicketApi.PATH + "/" + ticket + "/notes", "{\"body\": \"Rang from " + email + "\"}");
        var survey = created(
                        "/v1/survey-answers",
                        "{\"kind\": \"csat\", \"score\": 5, \"comment\": \"" + email
                                + "\", \"customer\": {\"email\": \"" + email + "\"}}")
                .getString("id");
        assertNull(TicketApi.read(ticket).getString("customerId"));

        Told.removed(customer);
        Told.awaitForgotten(customer);
        assertEquals("Cup arrived broken", TicketApi.read(ticket).getString("subject"));
        get("/v1/surveys/" + survey).statusCode(200).body("comment", equalTo(email));

        Told.removed(other);
        Told.awaitForgotten(other);
        assertEquals("(removed)", TicketApi.read(ticket).getString("subject"));
        get("/v1/surveys/" + survey).statusCode(200).body("score", equalTo(5)).body("comment", nullValue());
        for (var table : List.of("ticket", "ticket_note", "survey", "customer_ref", "customer_news")) {
            assertTrue(
                    Stored.rows("select 1 from " + table + " t where t::text like '%" + email + "%'")
                            .isEmpty(),
                    table);
        }
    }

    @Test
    void whoIsToldAndRemovedInOneBreathIsForgottenToo() {
        var ticket = TicketApi.from(email).getString("id");

        Told.registered(customer, email);
        Told.removed(customer);

        eventually(TicketApi.PATH + "/" + ticket, it -> it.getString("subject").equals("(removed)"));
        assertNull(TicketApi.read(ticket).getString("customer"));
    }

    @Test
    void aTicketThatIsWrittenWhileItsCustomerBecomesKnownFindsIt() throws Exception {
        var heldUp = UUID.randomUUID();
        CompletableFuture<Response> opened;
        try (var rival = TestDatabase.connect();
                var statement = rival.createStatement()) {
            // The ticket was told by an address that nobody has, and waits to be written.
            rival.setAutoCommit(false);
            statement.executeUpdate("insert into ticket_external_id (system, external_id, ticket_id) values ('erp', '"
                    + heldUp + "', '" + heldUp + "')");
            opened = CompletableFuture.supplyAsync(() -> post(
                    TicketApi.PATH,
                    "{\"subject\": \"A\", \"externalIds\": {\"erp\": \"" + heldUp + "\"}, \"customer\": {\"email\": \""
                            + email + "\"}}"));
            Told.awaitLockBy("insert into ticket_external_id");

            Told.registered(customer, email);
            Told.awaitLockBy("pg_advisory_xact_lock(key)");
            rival.rollback();
        }

        var id = opened.join().then().statusCode(201).extract().<String>path("id");
        eventually(TicketApi.PATH + "/" + id, it -> customer.toString().equals(it.getString("customerId")));
    }
}
