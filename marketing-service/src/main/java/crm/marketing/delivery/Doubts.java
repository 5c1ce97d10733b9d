package crm.marketing.delivery;

import crm.marketing.attribution.OrderProjection;
import crm.marketing.ledger.Doubt;
import crm.marketing.ledger.MessageOutcomes;
import crm.marketing.ledger.OpenDoubts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Settles what nobody knows. A message that the archive has was sent, as was one whose links were called. One that the archive
 * has not was not sent, provided that the archive is up to date: it must have a probe that was handed in after the message.
 * Otherwise the message stays in doubt.
 */
@ApplicationScoped
class Doubts {

    private static final Logger LOG = Logger.getLogger(Doubts.class);
    private static final int AT_ONCE = 100;

    private final OpenDoubts doubts;
    private final MessageOutcomes outcomes;
    private final OrderProjection orders;
    private final SentMail archive;
    private final ArchiveProbe probe;
    private final MailSettings mail;
    private final DeliverySettings settings;
    private final Clock clock;
    private final AtomicLong inDoubt = new AtomicLong();

    Doubts(
            OpenDoubts doubts,
            MessageOutcomes outcomes,
            OrderProjection orders,
            SentMail archive,
            ArchiveProbe probe,
            MailSettings mail,
            DeliverySettings settings,
            MeterRegistry registry,
            Clock clock) {
        this.doubts = doubts;
        this.outcomes = outcomes;
        this.orders = orders;
        this.archive = archive;
        this.probe = probe;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("crm.marketing.messages.in.doubt", inDoubt, AtomicLong::doubleValue)
                .description("mails of which nobody knows whether they were sent")
                .register(registry);
    }

    void settle() {
        inDoubt.set(doubts.count());
        var open = doubts.toSettle(
                clock.instant().minus(settings.settleAfter()),
                mail.archive().address().orElse(null),
                AT_ONCE);
        open.stream().filter(Doubt::received).forEach(doubt -> sent(doubt, "somebody has called one of its links"));
        var unproven = open.stream().filter(doubt -> !doubt.received()).toList();
        if (!unproven.isEmpty()) {
            archive.find(asked(unproven)).ifPresent(found -> settle(unproven, found));
        }
    }

    /** The probe first: what is handed in before it must be there when it is, but not yet a moment earlier. */
    private List<String> asked(List<Doubt> unproven) {
        var asked = new ArrayList<String>();
        probe.mailId().ifPresent(asked::add);
        unproven.forEach(doubt -> asked.add(doubt.mailId()));
        return asked;
    }

    private void settle(List<Doubt> unproven, Set<String> found) {
        var isUnproven = false;
        for (var doubt : unproven) {
            if (found.contains(doubt.mailId())) {
                sent(doubt, "the archive has it");
            } else if (probe.proves(doubt.doubtedAt(), found)) {
                LOG.infof("message %s was not sent: the archive has it not", doubt.id());
                outcomes.neverSent(doubt);
            } else {
                isUnproven = true;
            }
        }
        if (isUnproven) {
            probe.send();
        }
    }

    private void sent(Doubt doubt, String because) {
        LOG.infof("message %s was sent: %s", doubt.id(), because);
        QuarkusTransaction.requiringNew().run(() -> {
            outcomes.sent(doubt.id(), doubt.claimedAt());
            orders.reached(doubt.id());
        });
    }
}
