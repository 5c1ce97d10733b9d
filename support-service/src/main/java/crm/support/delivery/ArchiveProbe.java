package crm.support.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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

    private final MailServer server;
    private final MailSettings settings;
    private final Clock clock;
    private Probe last;

    ArchiveProbe(MailServer server, MailSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** The Message-ID of the last probe; empty before the first. */
    Optional<String> messageId() {
        return Optional.ofNullable(last).map(Probe::messageId);
    }

    /**
     * Whether an archive in which these mails were found has all that was handed in by then.
     *
     * @param doubtedAt since when it is not known whether something was handed in
     */
    boolean proves(Instant doubtedAt, Set<String> found) {
        return last != null
                && found.contains(last.messageId())
                && !doubtedAt.isAfter(last.handedIn().minus(settings.doubtInterval()));
    }

    /** Hands in another one, unless the last may still be on its way. */
    void send() {
        var now = clock.instant();
        if (last == null || last.handedIn().plus(settings.doubtInterval()).isBefore(now)) {
            settings.archive().address().ifPresent(archive -> send(archive, now));
        }
    }

    private void send(String archive, Instant now) {
        var messageId = "<" + UUID.randomUUID() + "@" + archive.substring(archive.lastIndexOf('@') + 1) + ">";
        var answer = server.probe(messageId, archive);
        if (answer.outcome() == MailServer.Outcome.TAKEN) {
            last = new Probe(messageId, now);
        } else {
            LOG.warnf("The archive takes no probe: %s, %s", answer.outcome(), answer.reason());
        }
    }

    /** @param handedIn before it was: what was handed in until then is in front of it */
    private record Probe(String messageId, Instant handedIn) {}
}
