package crm.support.delivery;

import crm.platform.id.Ids;
import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import crm.support.customerref.CustomerFreshness;
import crm.support.rounds.Rounds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Sends what is due, and settles what is in doubt. Any number of instances may do so. What no person wrote is not sent on old
 * news of customers.
 */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration SERVER_WAIT = Duration.ofSeconds(30);

    private final MailLedger ledger;
    private final MailServer server;
    private final Doubts doubts;
    private final CustomerFreshness news;
    private final MailSettings settings;
    private final Clock clock;
    private final Shutdown shutdown;
    private final Rounds rounds;
    private final AtomicLong inDoubt = new AtomicLong();
    /** Whose claims are ours; another after each start, so that nobody takes a dead one's for its own. */
    private final UUID instance = Ids.next();

    MailSender(
            MailLedger ledger,
            MailServer server,
            Doubts doubts,
            CustomerFreshness news,
            MailSettings settings,
            MeterRegistry registry,
            Clock clock,
            Shutdown shutdown) {
        this.ledger = ledger;
        this.server = server;
        this.doubts = doubts;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
        this.shutdown = shutdown;
        this.rounds = new Rounds("outgoing mail", settings.interval(), this::portion);
        Gauge.builder("crm.support.mails.in.doubt", inDoubt, AtomicLong::doubleValue)
                .description("mails of which nobody knows whether they were sent")
                .register(registry);
    }

    void onStart(@Observes SchemaReady event) {
        rounds.start();
    }

    void onBegin(@Observes ShutdownBegun event) {
        rounds.stop();
    }

    void onStop(@Observes ShutdownEvent event) {
        rounds.awaitEnd(shutdown.remaining());
    }

    /** There is mail to send. */
    void wake() {
        rounds.wake();
    }

    private boolean portion() {
        doubts.settle();
        inDoubt.set(ledger.countDoubtful());
        var archive = settings.archive().address();
        var claimed =
                ledger.claim(instance, archive.orElse(null), clock.instant(), news.isKnown(), settings.batchSize());
        claimed.forEach(mail -> sendOrLeave(mail, archive));
        return claimed.size() == settings.batchSize();
    }

    /** An instance that ends leaves what it has not begun to the others. */
    private void sendOrLeave(ClaimedMail mail, Optional<String> archive) {
        if (rounds.isStopped()) {
            ledger.untried(mail, instance, "the sender ended", clock.instant());
        } else {
            send(mail, archive);
        }
    }

    /** Those before it in the batch may have taken long: a claim that nobody believed in any more is somebody else's. */
    private void send(ClaimedMail mail, Optional<String> archive) {
        if (!ledger.renew(mail, instance, clock.instant())) {
            LOG.warnf("Mail %s is somebody else's by now", mail.id());
            return;
        }
        var answer = server.take(mail, archive);
        var now = clock.instant();
        switch (answer.outcome()) {
            case TAKEN -> ledger.sent(mail, now);
            case REFUSED -> ledger.refused(mail, instance, answer.reason());
            case NOT_NOW -> ledger.later(mail, instance, answer.reason(), now.plus(wait(mail.attempts())));
            case NO_SERVER -> ledger.untried(mail, instance, answer.reason(), now.plus(SERVER_WAIT));
            case UNKNOWN -> ledger.doubted(mail, instance, answer.reason(), now, now.plus(settings.doubtInterval()));
        }
        if (answer.outcome() != MailServer.Outcome.TAKEN) {
            LOG.warnf("Mail %s: %s, %s", mail.id(), answer.outcome(), answer.reason());
        }
    }

    /** Doubled each time. */
    private static Duration wait(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 12));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
