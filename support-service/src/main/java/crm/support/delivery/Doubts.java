package crm.support.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Settles what nobody knows. A mail that the archive has was sent. One that it lacks was not, provided that the archive is up
 * to date: it must have a probe that was handed in after the doubt. Otherwise, and when the archive got no copy, the mail
 * stays in doubt.
 */
@ApplicationScoped
class Doubts {
    private static final Logger LOG = Logger.getLogger(Doubts.class);

    private final MailLedger ledger;
    private final SentMail archive;
    private final ArchiveProbe probe;
    private final MailSettings settings;
    private final Clock clock;

    Doubts(MailLedger ledger, SentMail archive, ArchiveProbe probe, MailSettings settings, Clock clock) {
        this.ledger = ledger;
        this.archive = archive;
        this.probe = probe;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks for those mails that are due; others are left for the next time. */
    void settle() {
        var now = clock.instant();
        var ask = now.plus(settings.doubtInterval());
        ledger.abandon(now.minus(settings.claimTimeout()), "whoever was sending it is gone", now, ask);
        var doubts = settings.archive()
                .address()
                .map(copies -> ledger.takeDoubtful(copies, now, ask, settings.batchSize()))
                .orElse(List.of());
        if (!doubts.isEmpty()) {
            archive.find(asked(doubts)).ifPresent(found -> settle(doubts, found));
        }
    }

    /** The probe first: what is handed in before it must be there when it is, but not yet a moment earlier. */
    private List<String> asked(List<DoubtfulMail> doubts) {
        var asked = new ArrayList<String>();
        probe.messageId().ifPresent(asked::add);
        doubts.forEach(doubt -> asked.add(doubt.messageId()));
        return asked;
    }

    private void settle(List<DoubtfulMail> doubts, Set<String> found) {
        var isUnproven = false;
        for (var doubt : doubts) {
            if (found.contains(doubt.messageId())) {
                LOG.infof("Mail %s was sent: the archive has it", doubt.id());
                ledger.found(doubt.id(), clock.instant());
            } else if (probe.proves(doubt.doubtedAt(), found)) {
                LOG.infof("Mail %s was not sent: the archive does not have it, and has what came later", doubt.id());
                ledger.neverSent(doubt, clock.instant(), "the mail server does not have it");
            } else {
                isUnproven = true;
            }
        }
        if (isUnproven) {
            probe.send();
        }
    }
}
