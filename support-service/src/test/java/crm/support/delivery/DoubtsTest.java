package crm.support.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.Post;
import crm.support.Stored;
import crm.support.SupportApi;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an archive proves that lacks a mail. The service that runs does not look into it, so that each round is the test's. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class DoubtsTest {

    private static final String PATH = "/v1/operations/support/outgoing-mails";

    private final String recipient = SupportApi.unusedAddress();
    private final String elsewhere = "elsewhere-" + UUID.randomUUID() + "@crm.example";
    private final String messageId = "<" + UUID.randomUUID() + "@crm.example>";

    @Inject
    MailLedger ledger;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    @Test
    void anArchiveThatLacksAMailProvesNothingUnlessItHasWhatCameLater() {
        var mail = doubted(elsewhere);
        var empty = doubts(asked -> Optional.of(Set.of()));
        rounds(empty, 3);
        assertEquals("in-doubt", state(mail));

        var upToDate = doubts(this::allButTheMail);
        rounds(upToDate, 1);
        assertEquals("in-doubt", state(mail), "there is no probe yet");
        rounds(upToDate, 1);
        var sent = SupportApi.eventually(
                PATH + "/" + mail, it -> it.getString("state").equals("sent"));
        assertEquals(2, sent.getInt("attempts"));
        assertEquals(messageId, Post.header(Post.await(recipient, 1).get(0), "Message-ID"));
    }

    @Test
    void aProbeFromBeforeTheDoubtProvesNothing() {
        var upToDate = doubts(this::allButTheMail);
        doubted(elsewhere);
        rounds(upToDate, 1);
        Stored.execute("update outgoing_mail set doubted_at = now() where message_id = '" + messageId + "'");

        rounds(upToDate, 1);

        assertEquals(List.of("in-doubt"), states());
    }

    @Test
    void theAbsenceOfAMailThatWasNotCopiedThereProvesNothing() {
        var withoutCopy = doubted(null);
        var upToDate = doubts(this::allButTheMail);

        rounds(upToDate, 3);

        assertEquals("in-doubt", state(withoutCopy));
        var listed = SupportApi.read(PATH + "?filter=state==in-doubt;recipient==" + recipient);
        assertEquals(List.of(withoutCopy.toString()), listed.getList("items.id"));
        SupportApi.eventually(
                () -> meters.get("crm.support.mails.in.doubt").gauge().value(), operatorsSee -> operatorsSee >= 1);
    }

    @Test
    void whatTheArchiveHasWasSent() {
        var mail = doubted(elsewhere);

        rounds(doubts(asked -> Optional.of(Set.copyOf(asked))), 1);

        assertEquals("sent", state(mail));
        assertTrue(Post.of(recipient).isEmpty());
    }

    @Test
    void anArchiveThatCannotBeAskedProvesNothing() {
        var mail = doubted(elsewhere);

        rounds(doubts(asked -> Optional.empty()), 3);

        assertEquals("in-doubt", state(mail));
    }

    @Test
    void anArchiveWithoutStartTlsIsNotAskedInPlainText() {
        assertTrue(archive("none").find(List.of(messageId)).isPresent());
        assertTrue(archive("starttls").find(List.of(messageId)).isEmpty());
    }

    private Optional<Set<String>> allButTheMail(Collection<String> asked) {
        return Optional.of(
                asked.stream().filter(mail -> !mail.equals(messageId)).collect(Collectors.toSet()));
    }

    private ArchiveByImap archive(String security) {
        var settings = settings(security);
        return new ArchiveByImap(new MailSessions(settings), settings);
    }

    private Doubts doubts(SentMail archive) {
        var settings = settings("none");
        var server = new MailServer(settings, new MailSessions(settings), new MailComposer(settings, clock));
        return new Doubts(ledger, archive, new ArchiveProbe(server, settings, clock), settings, clock);
    }

    private MailSettings settings(String archiveSecurity) {
        return ConfiguredMail.of(Map.of(
                "crm.mail.smtp.port",
                Integer.toString(RealMail.smtpPort()),
                "crm.mail.archive.port",
                Integer.toString(RealMail.imapPort()),
                "crm.mail.archive.address",
                elsewhere,
                "crm.mail.archive.security",
                archiveSecurity));
    }

    /** As if the time to ask again had come each time. */
    private void rounds(Doubts doubts, int count) {
        for (int i = 0; i < count; i++) {
            Stored.execute("update outgoing_mail set next_attempt_at = now() - interval '1 minute' where message_id = '"
                    + messageId + "' and state = 'in-doubt'");
            doubts.settle();
        }
    }

    /** As the ledger is an hour after an instance was killed. */
    private UUID doubted(String copiedTo) {
        var id = UUID.randomUUID();
        Stored.execute("insert into outgoing_mail (id, about, recipient, message_id, subject, body, automatic, state,"
                + " attempts, next_attempt_at, claimed_at, doubted_at, copied_to, created_at) values"
                + " ('" + id + "', '"
                + id
                + "', '" + recipient + "', '" + messageId
                + "', 'Hello', 'It has arrived.', false, 'in-doubt', 1,"
                + " now(), now() - interval '2 hours', now() - interval '1 hour', "
                + (copiedTo == null ? "null" : "'" + copiedTo + "'") + ", now())");
        return id;
    }

    private String state(UUID mail) {
        return Stored.rows("select state from outgoing_mail where id = '" + mail + "'")
                .get(0);
    }

    private List<String> states() {
        return Stored.rows("select state from outgoing_mail where message_id = '" + messageId + "'");
    }
}
