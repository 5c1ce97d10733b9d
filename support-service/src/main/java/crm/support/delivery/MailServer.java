package crm.support.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jboss.logging.Logger;

/** The mail server that takes our mail. */
@ApplicationScoped
class MailServer {
    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final int TRANSIENT = 400;
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Clock clock;

    MailServer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What has become of an attempt to hand a mail over. */
    enum Outcome {
        TAKEN,
        /** The server said no, and will say no again. */
        REFUSED,
        /** The server said not now, or could not be reached: it surely has not taken the mail. */
        NOT_NOW,
        /** The connection broke when the server may have taken the mail. */
        UNKNOWN
    }

    /** @param reason for people; null when the mail was taken */
    record Answer(Outcome outcome, String reason) {}

    /** Hands one mail over. */
    Answer take(ClaimedMail mail) {
        if (mail.recipient() == null) {
            return new Answer(Outcome.REFUSED, "the recipient was removed while it was being sent");
        }
        var session = Session.getInstance(properties());
        try {
            var recipient = new InternetAddress(mail.recipient(), true);
            var message = message(session, mail, recipient);
            return hand(session.getTransport(isTls() ? "smtps" : "smtp"), message, recipient);
        } catch (MessagingException | UnsupportedEncodingException e) {
            // No mail could be made of it: nothing was said to the server.
            return new Answer(Outcome.REFUSED, reason(e));
        }
    }

    private Answer hand(Transport transport, MimeMessage message, InternetAddress recipient) {
        try {
            var refusal = connect(transport);
            return refusal == null ? send(transport, message, recipient) : refusal;
        } finally {
            close(transport);
        }
    }

    private Answer connect(Transport transport) {
        var smtp = settings.smtp();
        try {
            transport.connect(
                    smtp.host(),
                    smtp.port(),
                    smtp.user().orElse(null),
                    smtp.password().orElse(null));
            return null;
        } catch (MessagingException e) {
            return new Answer(Outcome.NOT_NOW, reason(e));
        }
    }

    private Answer send(Transport transport, MimeMessage message, InternetAddress recipient) {
        try {
            transport.sendMessage(message, recipients(recipient));
            return new Answer(Outcome.TAKEN, null);
        } catch (MessagingException e) {
            return new Answer(outcome(e, recipient), reason(e));
        }
    }

    /** The archive gets the same mail in the same hand-over: the server takes both or none. */
    private Address[] recipients(InternetAddress recipient) throws MessagingException {
        return settings.archive().address().isPresent()
                ? new Address[] {
                    recipient, new InternetAddress(settings.archive().address().get())
                }
                : new Address[] {recipient};
    }

    /**
     * What the server said of this mail and its recipient decides. That it does not want the sender or the archive is no
     * fault of the mail, which has surely not been taken. Without a reply that says no, the server may have taken it before
     * the connection broke.
     */
    private static Outcome outcome(MessagingException failure, InternetAddress recipient) {
        var outcome = Outcome.UNKNOWN;
        for (Exception at = failure; at instanceof MessagingException told; at = told.getNextException()) {
            if (told instanceof SMTPAddressFailedException refused) {
                if (recipient.equals(refused.getAddress())) {
                    return outcome(refused.getReturnCode());
                }
                outcome = Outcome.NOT_NOW;
            } else if (told instanceof SMTPSendFailedException refused && refused.getReturnCode() >= TRANSIENT) {
                if (isAboutMail(refused)) {
                    return outcome(refused.getReturnCode());
                }
                outcome = Outcome.NOT_NOW;
            }
        }
        return outcome;
    }

    private static Outcome outcome(int code) {
        return code >= PERMANENT ? Outcome.REFUSED : Outcome.NOT_NOW;
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

    private MimeMessage message(Session session, ClaimedMail mail, InternetAddress recipient)
            throws MessagingException, UnsupportedEncodingException {
        var message = new NamedMessage(session, mail.messageId());
        message.setFrom(new InternetAddress(settings.address(), settings.name(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, recipient);
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", mail.inReplyTo());
        }
        if (mail.references() != null) {
            message.setHeader("References", mail.references().replace(" ", "\r\n "));
        }
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        var smtp = settings.smtp();
        var prefix = isTls() ? "mail.smtps." : "mail.smtp.";
        var timeout = Long.toString(smtp.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        properties.setProperty(prefix + "from", settings.address());
        properties.setProperty(prefix + "auth", Boolean.toString(smtp.user().isPresent()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "quitwait", "false");
        if (smtp.security().equals("starttls")) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }

    private boolean isTls() {
        return settings.smtp().security().equals("tls");
    }

    private static String reason(Exception e) {
        var text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    /** A mail with the Message-ID that the ledger has fixed. */
    private static final class NamedMessage extends MimeMessage {

        private final String messageId;

        NamedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
