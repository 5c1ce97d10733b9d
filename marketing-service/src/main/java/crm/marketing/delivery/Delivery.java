package crm.marketing.delivery;

import crm.marketing.audience.AudienceNews;
import crm.marketing.campaign.CampaignTransitions;
import crm.marketing.ledger.MessageClaims;
import crm.marketing.ledger.MessageOutcomes;
import crm.marketing.ledger.MessagesToSend;
import crm.marketing.ledger.SenderInstances;
import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.Shutdown;
import crm.platform.shutdown.ShutdownBegun;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
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
    private final WorkWatch watch;
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
        this.watch = new WorkWatch(settings.poll());
    }

    void onStart(@Observes SchemaReady event) {
        begin("mail-lease", this::keepLease);
        begin("mail-upkeep", this::keepUp);
        for (var i = 1; i <= settings.workers(); i++) {
            begin("mail-" + i, new Worker(claims, news, this::courier, watch, this::isStopped));
        }
    }

    void onWork(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesToSend event) {
        watch.announce();
    }

    /** What is on a connection is finished and noted. */
    void onBegin(@Observes ShutdownBegun event) {
        stopped.countDown();
        watch.end();
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
