package crm.support.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.delivery.MailServer.Answer;
import crm.support.delivery.MailServer.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be tried again, and what must not, because the server may have it. */
class MailServerTest {

    @ParameterizedTest
    @CsvSource({
        "., 250 fine, TAKEN",
        "RCPT TO:<ada@, 550 no such mailbox, REFUSED",
        "DATA, 554 no, REFUSED",
        "., 554 spam, REFUSED",
        "RCPT TO:<ada@, 451 greylisted, NOT_NOW",
        "., 452 disk full, NOT_NOW",
        "MAIL FROM, 550 who are you, NO_SERVER",
        "RCPT TO:<archive@, 550 no archive, NO_SERVER",
        "MAIL FROM, 421 closing, NO_SERVER",
        "RCPT TO:<ada@, 421 closing, NO_SERVER",
        "DATA, 421 closing, NO_SERVER",
        "RCPT TO, cut, NO_SERVER",
        "DATA, cut, NO_SERVER",
        "., cut, UNKNOWN",
        "., 421 closing, UNKNOWN"
    })
    void whatTheServerSaysDecides(String said, String answer, Outcome outcome) throws IOException {
        assertEquals(outcome, answer(Map.of(said, answer)).outcome());
    }

    @Test
    void whereNobodyListensThereIsNoServer() throws IOException {
        var closed = new ScriptedSmtp(Map.of());
        closed.close();

        assertEquals(Outcome.NO_SERVER, take(closed.port(), "none").outcome());
    }

    @Test
    void whoIsRefusedIsNotRepeated() throws IOException {
        var answer = answer(
                Map.of("RCPT TO:<ada@", "550 5.1.1 <Ada@example.com>: no such mailbox, was ada@elsewhere.example.org"));

        assertEquals(Outcome.REFUSED, answer.outcome());
        assertTrue(answer.reason().contains("550 5.1.1"), answer.reason());
        assertFalse(answer.reason().contains("@"), answer.reason());
    }

    @Test
    void aServerWithoutStartTlsGetsNothingInPlainText() throws IOException {
        try (var server = new ScriptedSmtp(Map.of())) {
            assertEquals(Outcome.NO_SERVER, take(server.port(), "starttls").outcome());
        }
    }

    private static Answer answer(Map<String, String> answers) throws IOException {
        try (var server = new ScriptedSmtp(answers)) {
            return take(server.port(), "none");
        }
    }

    private static Answer take(int port, String security) {
        var settings = ConfiguredMail.of(
                Map.of("crm.mail.smtp.port", Integer.toString(port), "crm.mail.smtp.security", security));
        var server =
                new MailServer(settings, new MailSessions(settings), new MailComposer(settings, Clock.systemUTC()));
        return server.take(
                new ClaimedMail(
                        UUID.randomUUID(),
                        "ada@example.com",
                        "<one@crm.example>",
                        "Your ticket",
                        "It is done.\n.\nReally.",
                        null,
                        null,
                        false,
                        1),
                Optional.of(ConfiguredMail.ARCHIVE));
    }
}
