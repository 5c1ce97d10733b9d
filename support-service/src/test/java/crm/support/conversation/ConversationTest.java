package crm.support.conversation;

import static crm.support.SupportApi.created;
import static crm.support.SupportApi.eventually;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.patched;
import static crm.support.SupportApi.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.Post;
import crm.support.Stored;
import crm.support.SupportApi;
import crm.support.ticket.TicketApi;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.SentEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class ConversationTest {

    private final String customer = SupportApi.unusedAddress();

    @Test
    void anAnswerIsMailedOnce() {
        var ticket = TicketApi.from(customer);
        var message = answer(ticket.getString("id"), ConversationDocs.ANSWER);
        var path = messages(ticket.getString("id")) + "/" + message;

        var sent = eventually(path, it -> it.getString("delivery.state").equals("sent"));
        var mail = Post.await(customer, 1).get(0);

        assertEquals("Dear Ms. Lin, a new cup is on its way.", Post.text(mail).strip());
        assertEquals("Cup arrived broken [" + ticket.getString("number") + "]", Post.subject(mail));
        assertEquals(sent.getString("messageId"), Post.header(mail, "Message-ID"));
        assertNull(Post.header(mail, "Auto-Submitted"));
        assertEquals(1, Post.of(customer).size());
    }

    @Test
    void theFirstAnswerIsTheFirstResponse() {
        var id = TicketApi.from(customer).getString("id");
        answer(id, "{\"body\": \"We look into it\"}");
        var ticket = TicketApi.read(id);

        assertEquals("open", ticket.getString("status"));
        assertNotNull(ticket.getString("firstRespondedAt"));
        answer(id, "{\"body\": \"Still at it\", \"status\": \"pending\"}");
        assertEquals("pending", TicketApi.read(id).getString("status"));
        assertEquals(ticket.getString("firstRespondedAt"), TicketApi.read(id).getString("firstRespondedAt"));
    }

    @Test
    void laterMailsContinueTheThread() {
        var id = TicketApi.from(customer).getString("id");
        answer(id, "{\"body\": \"One\"}");
        answer(id, "{\"body\": \"Two\"}");
        var mails = Post.await(customer, 2);
        var first = Post.text(mails.get(0)).contains("One") ? mails.get(0) : mails.get(1);
        var second = first == mails.get(0) ? mails.get(1) : mails.get(0);

        assertEquals(Post.header(first, "Message-ID"), Post.header(second, "In-Reply-To"));
        assertTrue(Post.header(second, "References").contains(Post.header(first, "Message-ID")));
    }

    @Test
    void aMessageIsAnnounced() {
        var ticket = TicketApi.opened(
                ", \"customer\": {\"id\": \"" + UUID.randomUUID() + "\", \"email\": \"" + customer + "\"}");
        var message = SupportApi.created(
                messages(ticket.getString("id")), ConversationDocs.CALL.replace("\"phone\"", "\"email\""));
        OutboxAssert.lastEvent("support.message-recorded.v1", UUID.fromString(message.getString("id")))
                .matchesSample("/direction", "/channel")
                .has("/ticketNumber", ticket.getString("number"))
                .has("/customerId", ticket.getString("customerId"));
    }

    @Test
    void whatTheCustomerSaysGoesOnWithATicketThatWaited() {
        var id = TicketApi.from(customer).getString("id");
        TicketApi.step(id, "await-customer");
        created(messages(id), ConversationDocs.CALL);

        assertEquals("open", TicketApi.read(id).getString("status"));
        get(messages(id)).statusCode(200).body("items.channel", contains("phone"));
        assertTrue(Post.of(customer).isEmpty());
    }

    @Test
    void aMessageIsToldAgainWhenSomebodySaysWhoseTheTicketIs() {
        var id = TicketApi.opened("").getString("id");
        var message = created(messages(id), ConversationDocs.CALL).getString("id");
        var owner = UUID.randomUUID();

        patched(TicketApi.PATH + "/" + id, "{\"customer\": {\"id\": \"" + owner + "\"}}");

        try (var topic = new SentEvents("crm.support")) {
            var told = eventually(
                    () -> topic.soFar().stream()
                            .filter(event -> message.equals(event.aggregateId().toString()))
                            .toList(),
                    it -> it.size() == 2);
            assertFalse(told.get(0).payload().has("customerId"));
            told.get(1).matchesSample();
            assertEquals(
                    owner.toString(), told.get(1).payload().at("/customerId").asText());
        }
    }

    @Test
    void whatTheCustomerSaidSaysNotWhereTheTicketGoes() {
        var id = TicketApi.from(customer).getString("id");
        post(messages(id), "{\"body\": \"Hello?\", \"direction\": \"inbound\", \"status\": \"resolved\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/status"));
        assertEquals(1, TicketApi.read(id).getInt("version"));
    }

    @Test
    void aNoteLeavesByNoWay() {
        var secret = "secret " + UUID.randomUUID();
        var id = TicketApi.from(customer).getString("id");
        created(TicketApi.PATH + "/" + id + "/notes", "{\"body\": \"" + secret + "\"}");
        answer(id, "{\"body\": \"We look into it\"}");
        TicketApi.step(id, "resolve");
        var mails = Post.await(customer, 2);

        get(TicketApi.PATH + "/" + id + "/notes")
                .statusCode(200)
                .body("items.body", contains(secret))
                .body("items[0].author", equalTo("tester"));
        mails.forEach(mail -> assertFalse(Post.text(mail).contains(secret)));
        assertFalse(SupportApi.read(messages(id)).prettify().contains(secret));
        assertFalse(TicketApi.read(id).prettify().contains(secret));
        assertTrue(Stored.rows("select 1 from outbox where payload::text like '%" + secret + "%'")
                .isEmpty());
        assertTrue(Stored.rows("select 1 from outgoing_mail where body like '%" + secret + "%'")
                .isEmpty());
    }

    @Test
    void aNoteMovesTheTicketsVersion() {
        var id = TicketApi.from(customer).getString("id");
        created(TicketApi.PATH + "/" + id + "/notes", ConversationDocs.REMARK);
        SupportApi.caller()
                .header("If-Match", "\"1\"")
                .body(ConversationDocs.REMARK)
                .post(TicketApi.PATH + "/" + id + "/notes")
                .then()
                .statusCode(412);
    }

    @Test
    void cannotMailSomebodyWithoutAnAddress() {
        var id = TicketApi.opened("").getString("id");
        post(messages(id), "{\"body\": \"Hello?\"}").then().statusCode(422).body("code", equalTo("no-address"));
        get(messages(id)).statusCode(200).body("items", empty());
        assertEquals(1, TicketApi.read(id).getInt("version"));
    }

    @Test
    void nothingMoreIsSaidInAClosedTicket() {
        var id = TicketApi.from(customer).getString("id");
        TicketApi.step(id, "close");
        post(messages(id), "{\"body\": \"Hello?\"}").then().statusCode(409).body("code", equalTo("ticket-closed"));
    }

    private static String answer(String ticket, String message) {
        return created(messages(ticket), message).getString("id");
    }

    private static String messages(String ticket) {
        return TicketApi.PATH + "/" + ticket + "/messages";
    }
}
