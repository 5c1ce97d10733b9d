package crm.marketing.delivery;

import crm.marketing.delivery.SmtpAnswer.Accepted;
import crm.marketing.delivery.SmtpAnswer.Deferred;
import crm.marketing.delivery.SmtpAnswer.Refused;
import crm.marketing.delivery.SmtpAnswer.Unknown;
import crm.marketing.delivery.SmtpAnswer.Unreachable;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** A connection to the mail server, kept from mail to mail and made anew when it is lost. For one thread. */
final class SmtpConnection implements AutoCloseable {

    /** "Service not available, closing": said to whoever asks, not about a mail. */
    private static final int CLOSING = 421;

    private final Session session;
    private final MailSettings.Smtp settings;
    private Transport transport;

    SmtpConnection(Session session, MailSettings.Smtp settings) {
        this.session = session;
        this.settings = settings;
    }

    Session session() {
        return session;
    }

    /**
     * Hands a mail over, to its recipient and to the archive in one transaction: both or none.
     *
     * @param archive empty for no copy
     */
    SmtpAnswer send(OutgoingMail mail, InternetAddress recipient, Optional<InternetAddress> archive) {
        try {
            connect();
        } catch (MessagingException e) {
            close();
            return new Unreachable(reason(e, recipient));
        }
        try {
            var envelope =
                    archive.map(copy -> new Address[] {recipient, copy}).orElseGet(() -> new Address[] {recipient});
            transport.sendMessage(mail, envelope);
            return new Accepted();
        } catch (MessagingException e) {
            close();
            return answer(e, mail, recipient);
        } catch (RuntimeException e) {
            close();
            return mail.isBegun() ? new Unknown(e.toString()) : new Unreachable(e.toString());
        }
    }

    @Override
    public void close() {
        var open = transport;
        transport = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (MessagingException e) {
            // it is lost already, which is why it is closed
        }
    }

    private void connect() throws MessagingException {
        if (transport == null) {
            transport = session.getTransport("smtp");
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
        }
    }

    private static SmtpAnswer answer(MessagingException failure, OutgoingMail mail, InternetAddress recipient) {
        var reason = reason(failure, recipient);
        var ownCode = ownCode(failure, recipient);
        if (ownCode.isPresent()) {
            return ownCode.get() >= 500 ? new Refused(reason) : new Deferred(reason);
        }
        // A sender or an archive that is refused, a server that closes: not this mail's fault, and nothing was handed
        // over.
        return mail.isBegun() ? new Unknown(reason) : new Unreachable(reason);
    }

    /** What the server answered about this mail and its recipient; empty when it said nothing about them. */
    private static Optional<Integer> ownCode(MessagingException failure, InternetAddress recipient) {
        for (Exception at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPSenderFailedException) {
                return Optional.empty();
            }
            if (at instanceof SMTPAddressFailedException refused) {
                if (recipient.equals(refused.getAddress())) {
                    return code(refused.getReturnCode());
                }
            } else if (at instanceof SMTPSendFailedException refused) {
                return code(refused.getReturnCode());
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> code(int code) {
        return code >= 400 && code < 600 && code != CLOSING ? Optional.of(code) : Optional.empty();
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /** What was said, in one line and without the address, which is personal. */
    private static String reason(MessagingException failure, InternetAddress recipient) {
        String said = null;
        for (Exception at = failure; at != null; at = next(at)) {
            said = at.getMessage() == null || at.getMessage().isBlank() ? said : at.getMessage();
        }
        var text = (said == null ? failure.getClass().getSimpleName() : said)
                .replace(recipient.getAddress(), "the recipient")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return text.substring(0, Math.min(text.length(), 500));
    }
}
