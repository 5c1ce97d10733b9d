package crm.support.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Writes mails as they are handed over. */
@ApplicationScoped
class MailComposer {

    private final MailSettings settings;
    private final Clock clock;

    MailComposer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A mail of the ledger. */
    NamedMail compose(Session session, ClaimedMail mail, InternetAddress recipient)
            throws MessagingException, UnsupportedEncodingException {
        var message = begin(session, mail.messageId(), recipient, mail.subject());
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", mail.inReplyTo());
        }
        if (mail.references() != null) {
            message.setHeader("References", mail.references().replace(" ", "\r\n "));
        }
        return end(message, mail.body(), mail.automatic());
    }

    /** A mail to the archive, which shows that mail arrives there. */
    NamedMail probe(Session session, String messageId, InternetAddress archive)
            throws MessagingException, UnsupportedEncodingException {
        var message = begin(session, messageId, archive, "Is the archive up to date?");
        return end(message, "Asked because it is in doubt whether some mails were sent. Nobody needs to answer.", true);
    }

    private NamedMail begin(Session session, String messageId, InternetAddress recipient, String subject)
            throws MessagingException, UnsupportedEncodingException {
        var message = new NamedMail(session, messageId);
        message.setFrom(new InternetAddress(settings.address(), settings.name(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, recipient);
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    private static NamedMail end(NamedMail message, String body, boolean automatic) throws MessagingException {
        if (automatic) {
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        message.setText(body, StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }
}
