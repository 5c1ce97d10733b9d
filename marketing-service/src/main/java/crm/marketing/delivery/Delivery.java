package crm.marketing.delivery;

import crm.marketing.audience.AudienceNews;
import crm.marketing.campaign.CampaignTransitions;
import crm.marketing.ledger.MessageClaims;
import crm.marketing.ledger.MessageOutcomes;
import crm.marketing.ledger.SenderInstances;
import crm.platform.retry.Backoff;
import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends as long as the application runs: some workers, one that keeps the lease, and one for what is due now and then. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final MessageClaims claims;
    private final MessageOutcomes outcomes;
    private final SenderInstances instances;
    private final CampaignTransitions campaigns;
    private final AudienceNews news;
    private final MailComposer composer;
    private final MailSessions sessions;
    private final MailSettings mail;
    private final InstanceLease lease;
    private final Doubts doubts;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Shutdown shutdown;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    Delivery(
            MessageClaims claims,
            MessageOutcomes outcomes,
            SenderInstances instances,
            CampaignTransitions campaigns,
            AudienceNews news,
            MailComposer composer,
            MailSessions sessions,
            MailSettings mail,
            InstanceLease lease,
            Doubts doubts,
            DeliverySettings settings,
            Clock clock,
            Shutdown shutdown) {
        this.claims = claims;
        this.outcomes = outcomes;
        this.instances = instances;
        this.campaigns = campaigns;
        this.news = news;
        this.composer = composer;
        this.sessions = sessions;
        this.mail = mail;
        this.lease = lease;
        this.doubts = doubts;
        this.settings = settings;
        this.clock = clock;
        this.shutdown = shutdown;
    }

    void onStart(@Observes SchemaReady event) {
        begin("mail-lease", this::keepLease);
        begin("mail-upkeep", this::keepUp);
        for (var i = 1; i <= settings.workers(); i++) {
            begin("mail-" + i, this::deliver);
        }
    }

    /** What is on a connection is finished and noted. */
    void onBegin(@Observes ShutdownBegun event) {
        stopped.countDown();
    }

    void onStop(@Observes ShutdownEvent event) {
        awaitEnd();
        if (!threads.isEmpty() && threads.stream().noneMatch(Thread::isAlive)) {
            begin("mail-lease-end", () -> attempt("the lease is not given back", lease::end));
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            for (var thread : threads) {
                thread.join(shutdown.remaining().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void keepLease() {
        do {
            lease.renew();
        } while (!isStopped(settings.lease().dividedBy(8)));
    }

    private void keepUp() {
        while (!isStopped(settings.upkeep())) {
            attempt("due campaigns wait", this::launchDue);
            attempt("what gone instances had is not looked at", this::doubtTheDead);
            attempt("doubts stay", doubts::settle);
            attempt("finished campaigns wait", this::complete);
        }
    }

    private void launchDue() {
        if (!news.isKnown()) {
            return;
        }
        for (var campaign : campaigns.due()) {
            attempt("campaign " + campaign + " waits", () -> campaigns.launchDue(campaign));
        }
    }

    private void doubtTheDead() {
        var doubted = instances.doubtTheDead();
        if (doubted > 0) {
            LOG.warnf("%d messages of instances that are gone are in doubt", doubted);
        }
    }

    private void complete() {
        campaigns
                .sending()
                .forEach(id ->
                        campaigns.completeIfDone(id, mail.archive().address().orElse(null)));
    }

    private void deliver() {
        var backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        try (var courier = courier()) {
            var pause = Duration.ZERO;
            while (!isStopped(pause)) {
                pause = pauseAfter(round(courier), backoff);
            }
        }
    }

    private Duration pauseAfter(Courier.Round round, Backoff backoff) {
        if (round == Courier.Round.NO_SERVER) {
            return backoff.next();
        }
        backoff.reset();
        return round == Courier.Round.DONE ? Duration.ZERO : settings.poll();
    }

    /** What was announced while nobody here listened comes first: nobody is written to on old news. */
    private Courier.Round round(Courier courier) {
        if (!news.isKnown()) {
            return Courier.Round.IDLE;
        }
        try {
            var campaign = claims.campaignWithWork();
            return campaign.isEmpty() ? Courier.Round.IDLE : courier.next(campaign.get());
        } catch (RuntimeException e) {
            // the message stays claimed, and is in doubt once this instance is gone or has looked again
            LOG.warnf(e, "sending waits");
            return Courier.Round.NO_SERVER;
        }
    }

    private Courier courier() {
        var connection = new SmtpConnection(sessions.smtp(), mail.smtp());
        return new Courier(
                claims,
                outcomes,
                composer,
                lease,
                settings,
                mail.archive().address(),
                connection,
                () -> stopped.getCount() == 0,
                clock);
    }

    private boolean isStopped(Duration pause) {
        try {
            return stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void attempt(String otherwise, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s: %s", otherwise, e.getMessage());
        }
    }
}
