package crm.marketing.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.marketing.delivery.SmtpAnswer.Accepted;
import crm.marketing.delivery.SmtpAnswer.Deferred;
import crm.marketing.delivery.SmtpAnswer.Refused;
import crm.marketing.delivery.SmtpAnswer.Unknown;
import crm.marketing.delivery.SmtpAnswer.Unreachable;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What may be tried again, and what must not, because the server may have it. */
class SmtpConnectionTest {

    @Test
    void whatTheServerTakesIsSentAndTheConnectionKept() throws Exception {
        try (var server = new ScriptedSmtp(Map.of());
                var connection = connection(server.port())) {
            assertInstanceOf(Accepted.class, send(connection));
            assertInstanceOf(Accepted.class, send(connection));
        }
    }

    @Test
    void aMailboxThatIsNotThereIsRefusedForGoodWithoutNamingIt() throws Exception {
        var answer = answer(Map.of("RCPT TO:<ada@", "550 5.1.1 no such mailbox <ada@example.com>"));

        assertTrue(assertInstanceOf(Refused.class, answer).reply().contains("550 5.1.1"));
        assertFalse(((Refused) answer).reply().contains("ada@example.com"));
    }

    @Test
    void aContentThatIsNotWantedIsRefusedForGood() throws Exception {
        assertInstanceOf(Refused.class, answer(Map.of(".", "554 spam")));
        assertInstanceOf(Refused.class, answer(Map.of("DATA", "554 no")));
    }

    @Test
    void whatTheServerPutsOffIsTriedLater() throws Exception {
        assertInstanceOf(Deferred.class, answer(Map.of("RCPT TO:<ada@", "451 greylisted")));
        assertInstanceOf(Deferred.class, answer(Map.of(".", "452 disk full")));
    }

    @Test
    void whatIsNotAboutThisMailDoesNotCount() throws Exception {
        assertInstanceOf(Unreachable.class, answer(Map.of("MAIL FROM", "550 who are you")));
        assertInstanceOf(Unreachable.class, answer(Map.of("RCPT TO:<archive@", "550 no archive")));
        assertInstanceOf(Unreachable.class, answer(Map.of("RCPT TO", "421 closing")));
        assertInstanceOf(Unreachable.class, answer(Map.of("RCPT TO", ScriptedSmtp.CUT)));
        assertInstanceOf(Unreachable.class, answer(Map.of("DATA", ScriptedSmtp.CUT)));
        var closed = new ScriptedSmtp(Map.of());
        closed.close();
        try (var connection = connection(closed.port())) {
            assertInstanceOf(Unreachable.class, send(connection));
        }
    }

    @Test
    void aConnectionLostBehindTheMailLeavesItInDoubt() throws Exception {
        assertInstanceOf(Unknown.class, answer(Map.of(".", ScriptedSmtp.CUT)));
    }

    @Test
    void withoutTheTlsThatIsAskedForNothingIsHandedOver() throws Exception {
        var none = Map.<String, String>of();
        var refused = Map.of("EHLO", "250-here\r\n250 STARTTLS", "STARTTLS", "454 not now");
        for (var answers : List.of(none, refused)) {
            try (var server = new ScriptedSmtp(answers);
                    var connection = connection(server.port(), MailSettings.Security.STARTTLS)) {
                assertInstanceOf(Unreachable.class, send(connection));
                assertTrue(server.heard("EHLO"));
                assertFalse(server.heard("MAIL FROM"));
            }
        }
    }

    @Test
    void theMessageIdIsOurs() throws Exception {
        var mail = mail();

        assertEquals("<one@shop.example.com>", mail.getMessageID());
    }

    private static SmtpAnswer answer(Map<String, String> answers) throws MessagingException, IOException {
        try (var server = new ScriptedSmtp(answers);
                var connection = connection(server.port())) {
            return send(connection);
        }
    }

    private static SmtpAnswer send(SmtpConnection connection) throws MessagingException {
        return connection.send(
                mail(),
                new InternetAddress("ada@example.com"),
                Optional.of(new InternetAddress("archive@example.com")));
    }

    private static OutgoingMail mail() throws MessagingException {
        var mail = new OutgoingMail(Session.getInstance(new Properties()), "<one@shop.example.com>");
        mail.setFrom("news@shop.example.com");
        mail.setRecipients(Message.RecipientType.TO, "ada@example.com");
        mail.setSubject("s");
        mail.setText("t\n.\nmore");
        mail.saveChanges();
        return mail;
    }

    private static SmtpConnection connection(int port) {
        return connection(port, MailSettings.Security.NONE);
    }

    private static SmtpConnection connection(int port, MailSettings.Security security) {
        var smtp = new Smtp(port, security);
        return new SmtpConnection(new MailSessions(new Settings(smtp)).smtp(), smtp);
    }

    private record Settings(MailSettings.Smtp smtp) implements MailSettings {

        @Override
        public Archive archive() {
            throw new UnsupportedOperationException("nobody looks into it");
        }
    }

    private record Smtp(int port, MailSettings.Security security) implements MailSettings.Smtp {

        @Override
        public String host() {
            return "localhost";
        }

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }
    }
}
