package crm.marketing.delivery;

import crm.marketing.delivery.SmtpAnswer.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * A mail of ours to the archive itself. A mailbox that lacks a mail proves nothing while its mails are late, or when it is not
 * the one that gets the copies; once it has a probe that was handed in later, it does. For one thread.
 */
@ApplicationScoped
class ArchiveProbe {

    private static final Logger LOG = Logger.getLogger(ArchiveProbe.class);

    private final MailSessions sessions;
    private final MailSettings mail;
    private final DeliverySettings settings;
    private final Clock clock;
    private Probe last;

    ArchiveProbe(MailSessions sessions, MailSettings mail, DeliverySettings settings, Clock clock) {
        this.sessions = sessions;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    /** The Message-ID of the last probe; empty before the first. */
    Optional<String> mailId() {
        return Optional.ofNullable(last).map(Probe::mailId);
    }

    /**
     * Whether an archive in which these mails were found has all that was handed in by then.
     *
     * @param doubtedAt since when it is not known whether something was handed in
     */
    boolean proves(Instant doubtedAt, Set<String> found) {
        return last != null
                && found.contains(last.mailId())
                && !doubtedAt.isAfter(last.handedIn().minus(settings.settleAfter()));
    }

    /** Hands in another one, unless the last may still be on its way. */
    void send() {
        var now = clock.instant();
        if (last == null || last.handedIn().plus(settings.settleAfter()).isBefore(now)) {
            mail.archive().address().ifPresent(address -> send(address, now));
        }
    }

    private void send(String address, Instant now) {
        try (var connection = new SmtpConnection(sessions.smtp(), mail.smtp())) {
            var archive = MailComposer.address(address);
            var probe = probe(connection, archive, now);
            var answer = connection.send(probe, archive, Optional.empty());
            if (answer instanceof Accepted) {
                last = new Probe(probe.getMessageID(), now);
            } else {
                LOG.warnf("the archive takes no probe: %s", answer);
            }
        } catch (MessagingException e) {
            LOG.warnf("a probe of the archive cannot be written: %s", e.getMessage());
        }
    }

    private static OutgoingMail probe(SmtpConnection connection, InternetAddress archive, Instant now)
            throws MessagingException {
        var domain = archive.getAddress().substring(archive.getAddress().lastIndexOf('@') + 1);
        var mail = new OutgoingMail(connection.session(), "<" + UUID.randomUUID() + "@" + domain + ">");
        mail.setFrom(archive);
        mail.setRecipient(Message.RecipientType.TO, archive);
        mail.setSubject("Is the archive up to date?");
        mail.setText("Asked because it is in doubt whether some mails were sent. Nobody needs to answer.");
        mail.setSentDate(Date.from(now));
        mail.saveChanges();
        return mail;
    }

    /** @param handedIn before it was: what was handed in until then is in front of it */
    private record Probe(String mailId, Instant handedIn) {}
}
