package crm.support.mailbox;

import static crm.support.SupportApi.created;
import static crm.support.SupportApi.eventually;
import static crm.support.SupportApi.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.Post;
import crm.support.Stored;
import crm.support.SupportApi;
import crm.support.ticket.TicketApi;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class MailboxTest {

    private final String customer = SupportApi.unusedAddress();
    private final String id = Post.newId();

    @ConfigProperty(name = "crm.mail.address")
    String support;

    @Test
    void aMailOpensATicketOfNobodyYet() {
        Post.send(
                support,
                Post.plain(
                        id,
                        "\"Mei Lin\" <" + customer.toUpperCase(Locale.ROOT) + ">",
                        "=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=",
                        "Die Tasse ist kaputt."));

        var ticket = ticket();

        assertEquals("Grüße", ticket.getString("subject"));
        assertEquals("email", ticket.getString("channel"));
        assertEquals("new", ticket.getString("status"));
        assertEquals(customer, ticket.getString("customer.email"));
        assertEquals("Mei Lin", ticket.getString("customer.name"));
        var message = messages(ticket).getMap("items[0]");
        assertEquals("Die Tasse ist kaputt.", message.get("body"));
        assertEquals("inbound", message.get("direction"));
        assertEquals(id, message.get("messageId"));
        OutboxAssert.lastEvent("support.message-recorded.v1", UUID.fromString((String) message.get("id")))
                .has("/ticketId", ticket.getString("id"));
        get("/v1/operations/support/inbound-mails?filter=ticketId==" + ticket.getString("id"))
                .statusCode(200)
                .body("items.outcome", equalTo(List.of("ticket-opened")));
    }

    @Test
    void aReplyContinuesTheThreadByItsReferences() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        var ticket = ticket();
        created(
                TicketApi.PATH + "/" + ticket.getString("id") + "/messages",
                "{\"body\": \"Which one?\", \"status\": \"pending\"}");
        var ours = Post.await(customer, 1).get(0);
        assertEquals("Re: Cup [" + ticket.getString("number") + "]", Post.subject(ours));
        assertEquals(id, Post.header(ours, "In-Reply-To"));

        Post.send(
                support,
                Post.plain(
                        Post.newId(),
                        "other-" + customer,
                        "no token here",
                        "The blue one.",
                        "In-Reply-To: " + Post.header(ours, "Message-ID")));

        var after = eventually(TicketApi.PATH + "/" + ticket.getString("id"), it -> it.getString("status")
                .equals("open"));
        assertEquals(
                List.of("It is broken.", "Which one?", "The blue one."),
                messages(after).getList("items.body"));
    }

    @Test
    void aReplyContinuesTheThreadByItsSubject() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        var ticket = ticket();

        Post.send(
                support, Post.plain(Post.newId(), customer, "AW: Cup [" + ticket.getString("number") + "]", "Hello?"));

        eventually(messagesPath(ticket), it -> it.getList("items").size() == 2);
    }

    @Test
    void aStrangerDoesNotGetIntoATicketByItsNumber() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        var ticket = ticket();
        var stranger = SupportApi.unusedAddress();

        Post.send(
                support,
                Post.plain(Post.newId(), stranger, "Cup [" + ticket.getString("number") + "]", "Send it to me."));

        eventually(
                TicketApi.PATH + "?filter=email==" + stranger,
                it -> it.getList("items").size() == 1);
        assertEquals(1, messages(ticket).getList("items").size());
    }

    @Test
    void aReplyOpensAResolvedTicketAgain() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        var ticket = ticket();
        TicketApi.step(ticket.getString("id"), "resolve");

        Post.send(support, Post.plain(Post.newId(), customer, "Re: Cup", "Still broken.", "References: " + id));

        eventually(TicketApi.PATH + "/" + ticket.getString("id"), it -> it.getString("status")
                .equals("open"));
    }

    @Test
    void aReplyToAClosedTicketOpensAnother() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        var ticket = ticket();
        TicketApi.step(ticket.getString("id"), "close");

        Post.send(support, Post.plain(Post.newId(), customer, "Re: Cup", "Still broken.", "References: " + id));

        eventually(
                TicketApi.PATH + "?filter=email==" + customer,
                it -> it.getList("items").size() == 2);
        assertEquals("closed", TicketApi.read(ticket.getString("id")).getString("status"));
    }

    @Test
    void aMailThatComesTwiceIsTakenOnce() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        awaitAllBefore();

        assertEquals(1, tickets().getList("items").size());
        assertEquals(1, messages(ticket()).getList("items").size());
    }

    @Test
    void aMailboxThatIsReadAgainFromTheBeginningRepeatsNothing() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        ticket();
        // as if the mail server had been restored from a backup: other numbers, the same mails
        Stored.execute("update mailbox_position set uid_validity = uid_validity - 1, last_uid = 0");
        awaitAllBefore();

        assertEquals(1, tickets().getList("items").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "X-Autoreply: yes",
            })
    void whatMachinesSendOpensNothing(String header) {
        Post.send(support, Post.plain(id, customer, "Out of office", "I am away.", header));
        awaitAllBefore();

        assertTrue(tickets().getList("items").isEmpty());
    }

    @Test
    void aBounceOpensNothing() {
        Post.put(support, "Return-Path: <>\n" + Post.plain(id, customer, "Undelivered", "No such mailbox."));
        awaitAllBefore();

        assertTrue(tickets().getList("items").isEmpty());
    }

    @Test
    void ourOwnMailOpensNothing() {
        Post.send(support, Post.plain(id, "Support <" + support + ">", "Cup " + id, "Hello?"));
        awaitAllBefore();

        assertTrue(SupportApi.read(TicketApi.PATH + "?filter=email==" + support)
                .getList("items")
                .isEmpty());
    }

    @Test
    void aMachinesReplyIsNotAddedToItsTicket() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        var ticket = ticket();
        Post.send(
                support,
                Post.plain(
                        Post.newId(),
                        customer,
                        "Out of office",
                        "I am away.",
                        "In-Reply-To: " + id,
                        "Auto-Submitted: auto-replied"));
        awaitAllBefore();

        assertEquals(1, messages(ticket).getList("items").size());
        get("/v1/operations/support/inbound-mails?limit=200")
                .statusCode(200)
                .body("items.outcome", hasItem("automatic"));
    }

    @Test
    void takesTextAndFilesOfAMailInManyParts() {
        Post.send(support, """
                Message-ID: %s
                From: %s
                Subject: Cup
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="outer"

                --outer
                Content-Type: multipart/alternative; boundary="inner"

                --inner
                Content-Type: text/plain; charset=ISO-8859-1
                Content-Transfer-Encoding: quoted-printable

                Die Tasse war f=FCr mich.
                --inner
                Content-Type: text/html; charset=UTF-8

                <p>Die <b>Tasse</b></p>
                --inner--
                --outer
                Content-Type: image/png; name="../../evil\\cup.png"
                Content-Disposition: attachment; filename="../../evil/cup.png"
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --outer--
                """.formatted(id, customer));

        var message = messages(ticket());

        assertEquals("Die Tasse war für mich.", message.getString("items[0].body"));
        assertEquals(List.of("cup.png"), message.getList("items[0].attachments.name"));
        assertEquals(List.of("image/png"), message.getList("items[0].attachments.mediaType"));
        var file = "/" + message.getString("items[0].id") + "/attachments/"
                + message.getString("items[0].attachments[0].id");
        var download = get(messagesPath(ticket()) + file)
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename*=UTF-8''cup.png")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertEquals(8, download.length);
    }

    @Test
    void readsHtmlWhereThereIsNothingElse() {
        Post.send(support, """
                Message-ID: %s
                From: %s
                Subject: Cup
                Content-Type: text/html; charset=UTF-8

                <html><head><style>p {color: red}</style></head><body><p>Hello,</p>
                <script>alert(1)</script><p>the cup is <b>broken</b> &amp; late.</p></body></html>
                """.formatted(id, customer));

        assertEquals("Hello,\n\nthe cup is broken & late.", messages(ticket()).getString("items[0].body"));
    }

    @Test
    void readsWhatIsNotWellFormed() {
        Post.sendBytes(
                support,
                ("Message-ID: " + id + "\r\nFrom: " + customer + "\r\nSubject: Cup\r\n"
                                + "Content-Type: text/plain; charset=no-such-thing\r\nContent-Transfer-Encoding: strange\r\n\r\nCaf\u00e9 \u0000!\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("Café !", messages(ticket()).getString("items[0].body"));
    }

    @Test
    void keepsSoMuchOfALongText() {
        Post.send(support, Post.plain(id, customer, "", ("0123456789".repeat(7) + "\n").repeat(2_000)));

        var message = messages(ticket());
        assertEquals("(no subject)", ticket().getString("subject"));
        assertEquals(100_000, message.getString("items[0].body").length());
        assertTrue(message.getBoolean("items[0].truncated"));
    }

    @Test
    void mailsOfAProgramThatGivesAllTheSameIdAreTakenEach() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken.", "Date: Thu, 05 Mar 2026 10:00:00 +0000"));
        Post.send(support, Post.plain(id, customer, "Plate", "It is, too.", "Date: Thu, 05 Mar 2026 11:00:00 +0000"));

        eventually(
                TicketApi.PATH + "?filter=email==" + customer,
                it -> it.getList("items").size() == 2);
    }

    @Test
    void takesTheRichTextWhereThePlainOneIsEmpty() {
        Post.send(support, """
                Message-ID: %s
                From: %s
                Subject: Cup
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="inner"

                --inner
                Content-Type: text/plain; charset=UTF-8

                \s
                --inner
                Content-Type: text/html; charset=UTF-8

                <p>The <b>cup</b> is broken.</p>
                --inner--
                """.formatted(id, customer));

        assertEquals("The cup is broken.", messages(ticket()).getString("items[0].body"));
    }

    @Test
    void countsWhatIsNestedTooDeep() {
        var mail =
                new StringBuilder("Message-ID: " + id + "\nFrom: " + customer + "\nSubject: Cup\nMIME-Version: 1.0\n");
        for (int i = 0; i < 100; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
            mail.append("Content-Type: text/plain\n\nLevel " + i + "\n--b" + i + "\n");
        }
        Post.send(support, mail + "Content-Type: text/plain\n\nthe end\n");

        var message = messages(ticket());

        assertTrue(message.getString("items[0].body").startsWith("Level 0\n\nLevel 1"), message::prettify);
        assertFalse(message.getString("items[0].body").contains("Level 50"));
        assertEquals(2, message.getInt("items[0].omittedAttachments"));
    }

    @Test
    void controlCharactersInTheHeadDoNoHarm() {
        var sender = "\"Mei\u0000 Lin\" <" + customer + ">";
        Post.sendBytes(
                support,
                Post.plain(
                                "<a\u0000b@mail.example.com>",
                                sender,
                                "Cup\u0000 =?UTF-8?Q?=00=0D=0ABcc:_x=40example.com?=",
                                "!")
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8));

        var ticket = ticket();
        assertEquals("Cup Bcc: x@example.com", ticket.getString("subject").replaceAll(" +", " "));
        created(TicketApi.PATH + "/" + ticket.getString("id") + "/messages", "{\"body\": \"Which one?\"}");
        var ours = Post.await(customer, 1).get(0);
        assertNull(Post.header(ours, "Bcc"));
        assertTrue(Post.subject(ours).endsWith("[" + ticket.getString("number") + "]"));
    }

    @Test
    void aLongSenderThatIsNoneTakesNoTime() {
        Post.send(support, Post.plain(id, "(\"" + "a".repeat(400_000), "Cup", "It is broken."));
        awaitAllBefore();

        get("/v1/operations/support/inbound-mails?filter=outcome==without-sender")
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(1));
    }

    /** Here the database refuses it; whatever it is, those behind it come in, and what it says is not repeated. */
    @Test
    void aMailThatFailsAgainAndAgainIsPutAside() {
        var secret = "poison " + id;
        Stored.execute("create or replace function refuse_poison() returns trigger language plpgsql as $$ begin"
                + " if new.subject like 'poison %' then raise exception 'refused: % of %', new.subject, new.contact_email;"
                + " end if; return new; end $$");
        Stored.execute(
                "create or replace trigger refuse_poison before insert on ticket for each row execute function refuse_poison()");
        Post.send(support, Post.plain(id, customer, secret, "It is broken."));
        awaitAllBefore();

        assertTrue(tickets().getList("items").isEmpty());
        var reasons = SupportApi.read("/v1/operations/support/inbound-mails?filter=outcome==put-aside")
                .getList("items.reason", String.class);
        assertTrue(reasons.stream().anyMatch(reason -> reason.contains("PSQLException")), reasons::toString);
        assertTrue(reasons.stream().noneMatch(reason -> reason.contains(id) || reason.contains(customer)));
    }

    @Test
    void whatPeopleHaveMarkedAsDeletedStaysUntilTheyDeleteIt() {
        Post.send(support, Post.plain(id, customer, "Cup", "It is broken."));
        ticket();
        assertEquals(1, Post.markDeleted(support, id));

        awaitAllBefore();
        awaitAllBefore();

        assertEquals(1, Post.markDeleted(support, id));
    }

    private JsonPath tickets() {
        return SupportApi.read(TicketApi.PATH + "?filter=email==" + customer);
    }

    private JsonPath ticket() {
        var list = eventually(TicketApi.PATH + "?filter=email==" + customer, it -> !it.getList("items")
                .isEmpty());
        return TicketApi.read(list.getString("items[0].id"));
    }

    private static JsonPath messages(JsonPath ticket) {
        return SupportApi.read(messagesPath(ticket));
    }

    private static String messagesPath(JsonPath ticket) {
        return TicketApi.PATH + "/" + ticket.getString("id") + "/messages";
    }

    /** Mails are taken in their order: once a later one shows, all before it were. */
    private void awaitAllBefore() {
        var last = SupportApi.unusedAddress();
        Post.send(support, Post.plain(Post.newId(), last, "The last one", "."));
        eventually(TicketApi.PATH + "?filter=email==" + last, it -> !it.getList("items")
                .isEmpty());
    }
}
