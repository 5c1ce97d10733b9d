package crm.marketing.delivery;

import crm.marketing.audience.AudienceNews;
import crm.marketing.delivery.Courier.Round;
import crm.marketing.ledger.MessageClaims;
import crm.platform.retry.Backoff;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Sends message after message while there are any, and waits with the other workers while there are none. For one thread. */
final class Worker implements Runnable {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final MessageClaims claims;
    private final AudienceNews news;
    private final Supplier<Courier> couriers;
    private final WorkWatch watch;
    private final Predicate<Duration> isStopped;
    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);

    /**
     * @param couriers makes its own, in its thread
     * @param watch where it waits with the others
     * @param isStopped waits for a while, and says whether the application ends
     */
    Worker(
            MessageClaims claims,
            AudienceNews news,
            Supplier<Courier> couriers,
            WorkWatch watch,
            Predicate<Duration> isStopped) {
        this.claims = claims;
        this.news = news;
        this.couriers = couriers;
        this.watch = watch;
        this.isStopped = isStopped;
    }

    @Override
    public void run() {
        try (var courier = couriers.get()) {
            var goesOn = !isStopped.test(Duration.ZERO);
            while (goesOn) {
                goesOn = goesOnAfter(round(courier));
            }
        }
    }

    private boolean goesOnAfter(Round round) {
        if (round == Round.NO_SERVER) {
            return !isStopped.test(backoff.next());
        }
        backoff.reset();
        return round == Round.DONE ? !isStopped.test(Duration.ZERO) : watch.await();
    }

    /** What was announced while nobody here listened comes first: nobody is written to on old news. */
    private Round round(Courier courier) {
        if (!news.isKnown()) {
            return Round.IDLE;
        }
        try {
            var campaign = claims.campaignWithWork();
            // whoever has found something has another one look whether there is more
            return campaign.isEmpty() ? Round.IDLE : courier.next(campaign.get(), watch::announce);
        } catch (RuntimeException e) {
            // the message stays claimed, and is in doubt once this instance is gone or has looked again
            LOG.warnf(e, "sending waits");
            return Round.NO_SERVER;
        }
    }
}
