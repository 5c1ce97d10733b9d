package crm.support.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jboss.logging.Logger;

/** The mail server that takes our mail. */
@ApplicationScoped
class MailServer {
    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final int TRANSIENT = 400;
    private static final int PERMANENT = 500;
    private static final int BEYOND = 600;
    /** "Service not available, closing": said to whoever asks, not about a mail. */
    private static final int CLOSING = 421;

    private static final int LONGEST_REASON = 500;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:=]+@[^\\s<>\"'(),;:=]+");

    private final MailSettings settings;
    private final MailSessions sessions;
    private final MailComposer composer;

    MailServer(MailSettings settings, MailSessions sessions, MailComposer composer) {
        this.settings = settings;
        this.sessions = sessions;
        this.composer = composer;
    }

    /** What has become of an attempt to hand a mail over. */
    enum Outcome {
        TAKEN,
        /** The server said no, and will say no again. */
        REFUSED,
        /** The server said not now: it surely has not taken the mail. */
        NOT_NOW,
        /** There is no server now, or none for any mail: it surely has not taken this one, and that is not its fault. */
        NO_SERVER,
        /** The connection broke when the server may have taken the mail. */
        UNKNOWN
    }

    /** @param reason for people, without addresses, which are personal; null when the mail was taken */
    record Answer(Outcome outcome, String reason) {}

    /**
     * Hands one mail over, to its recipient and to the archive together: the server takes both or none.
     *
     * @param archive the address that gets the copy; empty for none
     */
    Answer take(ClaimedMail mail, Optional<String> archive) {
        if (mail.recipient() == null) {
            return new Answer(Outcome.REFUSED, "the recipient was removed while it was being sent");
        }
        try {
            var session = sessions.smtp();
            var recipient = new InternetAddress(mail.recipient(), true);
            var envelope = archive.isEmpty()
                    ? new Address[] {recipient}
                    : new Address[] {recipient, new InternetAddress(archive.get())};
            return hand(session, composer.compose(session, mail, recipient), recipient, envelope);
        } catch (MessagingException | UnsupportedEncodingException e) {
            // No mail could be made of it: nothing was said to the server.
            return new Answer(Outcome.REFUSED, reason(e, mail.recipient()));
        }
    }

    /** Hands a mail of ours over to the archive alone. */
    Answer probe(String messageId, String archive) {
        try {
            var session = sessions.smtp();
            var recipient = new InternetAddress(archive);
            var mail = composer.probe(session, messageId, recipient);
            return hand(session, mail, recipient, new Address[] {recipient});
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Answer(Outcome.REFUSED, reason(e, archive));
        }
    }

    private Answer hand(Session session, NamedMail mail, InternetAddress recipient, Address[] envelope)
            throws MessagingException {
        var transport = session.getTransport("smtp");
        try {
            connect(transport);
            transport.sendMessage(mail, envelope);
            return new Answer(Outcome.TAKEN, null);
        } catch (MessagingException e) {
            return new Answer(outcome(e, mail, recipient), reason(e, recipient.getAddress()));
        } finally {
            close(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        var smtp = settings.smtp();
        transport.connect(
                smtp.host(),
                smtp.port(),
                smtp.user().orElse(null),
                smtp.password().orElse(null));
    }

    /**
     * What the server said of this mail and its recipient decides. That it closes, or does not want the sender or the archive,
     * is no fault of the mail. Without a reply about the mail, the server may have taken it once it was begun.
     */
    private static Outcome outcome(MessagingException failure, NamedMail mail, InternetAddress recipient) {
        var code = ownCode(failure, recipient);
        if (code.isPresent()) {
            return code.getAsInt() >= PERMANENT ? Outcome.REFUSED : Outcome.NOT_NOW;
        }
        return mail.isBegun() ? Outcome.UNKNOWN : Outcome.NO_SERVER;
    }

    /** What the server answered about this mail and its recipient; empty when it said nothing about them. */
    private static OptionalInt ownCode(MessagingException failure, InternetAddress recipient) {
        for (Exception at = failure; at instanceof MessagingException told; at = told.getNextException()) {
            if (told instanceof SMTPAddressFailedException refused) {
                if (recipient.equals(refused.getAddress())) {
                    return code(refused.getReturnCode());
                }
            } else if (told instanceof SMTPSendFailedException refused && isAboutMail(refused)) {
                return code(refused.getReturnCode());
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt code(int code) {
        return code >= TRANSIENT && code < BEYOND && code != CLOSING ? OptionalInt.of(code) : OptionalInt.empty();
    }

    /** To the data or their end; not to the sender, whom the server refuses for all mails alike. */
    private static boolean isAboutMail(SMTPSendFailedException refused) {
        return refused.getCommand() != null && !refused.getCommand().startsWith("MAIL");
    }

    /** The mail's fate is known by now, whatever becomes of the farewell. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("The connection to the mail server is gone: %s", e.getMessage());
        }
    }

    /** What was said last, in one line and without addresses: servers repeat whom they refuse. */
    private static String reason(Exception failure, String recipient) {
        var said = failure.getClass().getSimpleName();
        for (var at = failure;
                at != null;
                at = at instanceof MessagingException told ? told.getNextException() : null) {
            said = at.getMessage() == null || at.getMessage().isBlank() ? said : at.getMessage();
        }
        var text = Pattern.compile(Pattern.quote(recipient), Pattern.CASE_INSENSITIVE)
                .matcher(said)
                .replaceAll("the recipient");
        text = ADDRESS.matcher(text)
                .replaceAll("(address)")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
