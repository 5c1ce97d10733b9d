package crm.support.delivery;

import static crm.support.SupportApi.eventually;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.Post;
import crm.support.Stored;
import crm.support.SupportApi;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What becomes of mails that somebody had claimed who then died. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class LedgerTest {

    private static final String PATH = "/v1/operations/support/outgoing-mails";

    private final String recipient = SupportApi.unusedAddress();
    private final String messageId = "<" + UUID.randomUUID() + "@crm.example>";

    @Inject
    MailLedger ledger;

    @ConfigProperty(name = "crm.mail.archive.address")
    String archive;

    @Test
    void aMailThatTheServerHasIsNotSentAgain() {
        Post.send(archive, Post.plain(messageId, "support@crm.example", "Hello", "It has arrived."));

        var id = claimedLongAgo();

        var mail = eventually(PATH + "/" + id, it -> it.getString("state").equals("sent"));
        assertEquals(1, mail.getInt("attempts"));
        assertNotNull(mail.getString("sentAt"));
        assertTrue(Post.of(recipient).isEmpty());
    }

    @Test
    void aMailThatTheServerSurelyDoesNotHaveIsSentOnceMoreUnderTheSameId() {
        var id = claimedLongAgo();

        var mail = eventually(PATH + "/" + id, it -> it.getString("state").equals("sent"));

        assertEquals(2, mail.getInt("attempts"));
        var mails = Post.await(recipient, 1);
        assertEquals(1, mails.size());
        assertEquals(messageId, Post.header(mails.get(0), "Message-ID"));
    }

    @Test
    void thatTheServerTookAMailCountsEvenIfOthersGaveTheClaimUp() {
        var id = insert("'pending'", "null", "now() + interval '1 hour'");
        var mail = new ClaimedMail(
                UUID.fromString(id), recipient, messageId, "Hello", "It has arrived.", null, null, false, 1);

        ledger.sent(mail, Instant.now());

        get(PATH + "/" + id).statusCode(200).body("state", equalTo("sent"));
    }

    @Test
    void aServerThatIsNotThereIsNoAttempt() {
        var instance = UUID.randomUUID();
        var id = insert("'claimed'", "now()", "now()");
        Stored.execute("update outgoing_mail set claimed_by = '" + instance + "' where id = '" + id + "'");
        var mail = new ClaimedMail(
                UUID.fromString(id), recipient, messageId, "Hello", "It has arrived.", null, null, false, 1);

        ledger.untried(mail, instance, "nobody listens", Instant.now().plusSeconds(3600));

        get(PATH + "/" + id)
                .statusCode(200)
                .body("state", equalTo("pending"))
                .body("attempts", equalTo(0))
                .body("reason", equalTo("nobody listens"));
    }

    @Test
    void aClaimOfSomebodyWhoMayBeSendingIsLeftAlone() {
        var id = claimed("now()");
        get(PATH + "/" + id).statusCode(200).body("state", equalTo("claimed"));
        post(PATH + "/" + id + ":settle", MailDocs.ARRIVED)
                .then()
                .statusCode(409)
                .body("code", equalTo("mail-not-in-doubt"));
    }

    @Test
    void whoKnowsSettlesADoubt() {
        var id = insert("'in-doubt'", "null", "now() + interval '1 hour'");
        get(PATH + "?filter=state==in-doubt").statusCode(200).body("items.id", hasItem(id));

        post(PATH + "/" + id + ":settle", MailDocs.ARRIVED)
                .then()
                .statusCode(200)
                .body("state", equalTo("sent"));

        assertTrue(Post.of(recipient).isEmpty());
    }

    @Test
    void whoComesLateWithAClaimThatOthersTookForADeadOnesSendsNothing() {
        var instance = UUID.randomUUID();
        var id = insert("'claimed'", "now()", "now()");
        Stored.execute("update outgoing_mail set claimed_by = '" + instance + "' where id = '" + id + "'");
        var mail = new ClaimedMail(
                UUID.fromString(id), recipient, messageId, "Hello", "It has arrived.", null, null, false, 1);
        assertTrue(ledger.renew(mail, instance, Instant.now()));

        Stored.execute("update outgoing_mail set claimed_by = gen_random_uuid() where id = '" + id + "'");

        assertFalse(ledger.renew(mail, instance, Instant.now()));
    }

    @Test
    void aMailWhoseRecipientWasRemovedWhileItWasSentIsGivenUpAndHoldsUpNoOther() {
        var removed = insert("'pending'", "null", "now() + interval '1 hour'");
        Stored.execute("update outgoing_mail set recipient = null, subject = null, body = null, message_id = '<"
                + removed + "@crm.example>', next_attempt_at = now() - interval '1 day' where id = '" + removed + "'");
        var next = insert("'pending'", "null", "now()");

        eventually(PATH + "/" + removed, it -> it.getString("state").equals("failed"));
        eventually(PATH + "/" + next, it -> it.getString("state").equals("sent"));
        assertEquals(1, Post.await(recipient, 1).size());
    }

    @Test
    void aMailIsGivenUpThatCannotBeAddressed() {
        var id = insert("'pending'", "null", "now()");
        Stored.execute("update outgoing_mail set recipient = 'no address at all' where id = '" + id + "'");
        var bad = UUID.randomUUID().toString();
        Stored.execute("insert into outgoing_mail (id, about, recipient, message_id, subject, body, automatic, state,"
                + " attempts, next_attempt_at, created_at) values ('" + bad + "', '" + bad + "', 'a b c', '<" + bad
                + ">', 'Hello', 'It has arrived.', false, 'pending', 0, now(), now())");

        eventually(PATH + "/" + bad, it -> it.getString("state").equals("failed"));
    }

    private String claimedLongAgo() {
        return claimed("now() - interval '1 hour'");
    }

    private String claimed(String at) {
        return insert("'claimed'", at, "now()");
    }

    private String insert(String state, String claimedAt, String next) {
        var id = UUID.randomUUID().toString();
        Stored.execute("insert into outgoing_mail (id, about, recipient, message_id, subject, body, automatic, state,"
                + " attempts, next_attempt_at, claimed_at, claimed_by, copied_to, created_at) values"
                + " ('" + id + "', '"
                + id + "', '"
                + recipient
                + "', '" + messageId + "', 'Hello', 'It has arrived.', false, " + state + ", 1, " + next + ", "
                + claimedAt
                + ", gen_random_uuid(), '" + archive + "', now())");
        return id;
    }
}
