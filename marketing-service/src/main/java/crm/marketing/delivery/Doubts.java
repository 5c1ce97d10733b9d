package crm.marketing.delivery;

import crm.marketing.ledger.MessageLedger;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Settles what nobody knows. A message that the archive has was sent. One that it has not was not, provided the archive is
 * known to be up to date: it must have the mail that was surely sent last. Otherwise the message stays in doubt.
 */
@ApplicationScoped
class Doubts {

    private static final Logger LOG = Logger.getLogger(Doubts.class);
    private static final int AT_ONCE = 100;

    private final MessageLedger ledger;
    private final SentMail archive;
    private final DeliverySettings settings;
    private final Clock clock;
    private final AtomicLong inDoubt = new AtomicLong();

    Doubts(MessageLedger ledger, SentMail archive, DeliverySettings settings, MeterRegistry registry, Clock clock) {
        this.ledger = ledger;
        this.archive = archive;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("crm.marketing.messages.in.doubt", inDoubt, AtomicLong::doubleValue)
                .description("mails of which nobody knows whether they were sent")
                .register(registry);
    }

    /** Whether doubts can be settled at all. */
    boolean canBeSettled() {
        return archive.isKept();
    }

    void settle() {
        inDoubt.set(ledger.countInDoubt());
        var before = clock.instant().minus(settings.settleAfter());
        var doubts = canBeSettled() ? ledger.doubts(before, AT_ONCE) : List.<MessageLedger.Doubt>of();
        if (doubts.isEmpty()) {
            return;
        }
        var control = ledger.lastSurelySent(before);
        var asked =
                new ArrayList<>(doubts.stream().map(MessageLedger.Doubt::mailId).toList());
        control.ifPresent(asked::add);
        archive.find(asked).ifPresent(found -> {
            var complete = control.isEmpty() || found.contains(control.get());
            doubts.forEach(doubt -> settle(doubt, found, complete));
        });
    }

    private void settle(MessageLedger.Doubt doubt, Set<String> found, boolean complete) {
        if (found.contains(doubt.mailId())) {
            LOG.infof("message %s was sent: the archive has it", doubt.id());
            ledger.sent(doubt.id(), doubt.claimedAt());
        } else if (complete) {
            LOG.infof("message %s was not sent: the archive has it not", doubt.id());
            ledger.neverSent(doubt.id());
        }
    }
}
