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
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
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
        var session = Session.getInstance(properties());
        try {
            var message = message(session, mail);
            return hand(session.getTransport(isTls() ? "smtps" : "smtp"), message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            // No mail could be made of it: nothing was said to the server.
            return new Answer(Outcome.REFUSED, reason(e));
        }
    }

    private Answer hand(Transport transport, MimeMessage message) {
        try {
            var refusal = connect(transport);
            return refusal == null ? send(transport, message) : refusal;
        } finally {
            close(transport);
        }
    }

    private Answer connect(Transport transport) {
        var smtp = settings.smtp();
        try {
            transport.connect(
                    smtp.host(), smtp.port(), smtp.user().orElse(null), smtp.password().orElse(null));
            return null;
        } catch (MessagingException e) {
            return new Answer(Outcome.NOT_NOW, reason(e));
        }
    }

    private Answer send(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, recipients(message));
            return new Answer(Outcome.TAKEN, null);
        } catch (MessagingException e) {
            return new Answer(outcome(code(e)), reason(e));
        }
    }

    /** The archive gets the same mail in the same hand-over: the server takes both or none. */
    private Address[] recipients(MimeMessage message) throws MessagingException {
        var recipients = new ArrayList<>(List.of(message.getAllRecipients()));
        if (settings.archive().address().isPresent()) {
            recipients.add(new InternetAddress(settings.archive().address().get()));
        }
        return recipients.toArray(Address[]::new);
    }

    /** Without a reply that says no, the server may have taken the mail before the connection broke. */
    private static Outcome outcome(int code) {
        if (code >= PERMANENT) {
            return Outcome.REFUSED;
        }
        return code >= TRANSIENT ? Outcome.NOT_NOW : Outcome.UNKNOWN;
    }

    /** The SMTP reply, which may stand in the exception of the recipient behind that of the mail; -1 or 0 for none. */
    private static int code(MessagingException failure) {
        var code = 0;
        for (Exception at = failure; at instanceof MessagingException told; at = told.getNextException()) {
            if (told instanceof SMTPAddressFailedException address) {
                code = Math.max(code, address.getReturnCode());
            } else if (told instanceof SMTPSendFailedException sending) {
                code = Math.max(code, sending.getReturnCode());
            }
        }
        return code;
    }

    /** The mail's fate is known by now, whatever becomes of the farewell. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("The connection to the mail server is gone: %s", e.getMessage());
        }
    }

    private MimeMessage message(Session session, ClaimedMail mail)
            throws MessagingException, UnsupportedEncodingException {
        var message = new NamedMessage(session, mail.messageId());
        message.setFrom(new InternetAddress(settings.address(), settings.name(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
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
