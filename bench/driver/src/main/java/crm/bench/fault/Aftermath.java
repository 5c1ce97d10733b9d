package crm.bench.fault;

import crm.bench.session.Database;
import crm.bench.session.Session;
import crm.devstack.layout.StackFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;

/** What has become of the customers of one scenario on their way through the outbox, Kafka, analytics and the feed. */
final class Aftermath implements AutoCloseable {
    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();
    private static final long PAUSE = Duration.ofMillis(250).toNanos();
    private static final int LOT = 10_000;
    private static final List<String> CONSUMERS = List.of("sales", "marketing", "support", "analytics");

    private final Session session;
    private final String source;
    private final ChangesFeed feed;
    private final Follower follower;
    private final EventTopic topic;
    private final Database customers;
    private final long feedMark;
    private final Map<TopicPartition, Long> topicMarks;
    private final long lettersBefore;
    private final long parkedBefore;
    private final List<Check> checks = new ArrayList<>();
    private long events;
    private long redelivered;
    private long changes;

    /** Notes how far everything is before there is load. */
    Aftermath(Session session, String source) {
        this.session = session;
        this.source = source;
        this.feed = new ChangesFeed(session);
        this.topic = new EventTopic(session.ports());
        this.customers = new Database(session.ports(), "customer");
        this.feedMark = feed.latest();
        this.topicMarks = topic.ends();
        this.lettersBefore = deadLetters();
        this.parkedBefore = parked();
        this.follower = new Follower(feed, feedMark);
    }

    StoredCustomers stored() {
        return StoredCustomers.of(customers, source);
    }

    /** Distinct events on the topic. */
    long events() {
        return events;
    }

    /** Events that came more than once, as they may. */
    long redelivered() {
        return redelivered;
    }

    long changes() {
        return changes;
    }

    /** Waits until nothing is on its way any more; then looks at everything. */
    List<Check> check(StoredCustomers stored) throws InterruptedException {
        await("every event is sent", () -> customers.number("select count(*) from outbox_unsent") == 0);
        var ids = checkTopic(stored);
        CONSUMERS.forEach(consumer -> checkHandled(consumer, ids));
        checks.add(Check.equal("analytics counts each customer once", stored.rows(), registered()));
        checkFeed(stored);
        checks.add(Check.equal("parked events as before", parkedBefore, parked()));
        checks.add(Check.equal("dead letters as before", lettersBefore, deadLetters()));
        return checks;
    }

    @Override
    public void close() {
        follower.close();
    }

    private Set<String> checkTopic(StoredCustomers stored) {
        var seen = new HashSet<String>();
        var versions = new Versions();
        for (var event : topic.since(topicMarks)) {
            if (!stored.versions().containsKey(event.customer())) {
                continue;
            }
            if (seen.add(event.id())) {
                versions.next(event.customer(), event.version());
            } else {
                redelivered++;
            }
        }
        events = seen.size();
        checks.add(Check.equal("every event in Kafka", stored.events(), events));
        checks.add(Check.none("events out of order", versions.wrong(stored.versions())));
        return seen;
    }

    private void checkFeed(StoredCustomers stored) throws InterruptedException {
        var versions = new Versions();
        long expected = feedMark;
        long gaps = 0;
        var all = feed.since(feedMark);
        for (var change : all) {
            gaps += change.seq() == ++expected ? 0 : 1;
            expected = change.seq();
            if (stored.versions().containsKey(change.id())) {
                versions.next(change.id(), change.version());
                changes++;
            }
        }
        checks.add(Check.none("gaps in the changes", gaps));
        checks.add(Check.equal("every change in the feed", stored.events(), changes));
        checks.add(Check.none("changes out of order", versions.wrong(stored.versions())));
        var followed = follower.seen();
        checks.add(new Check(
                "who followed all the time saw the same",
                followed.equals(all),
                followed.size() + " of " + all.size() + " changes"));
    }

    /** That an event is noted as handled and what it does are one transaction; no event can be noted twice. */
    private void checkHandled(String consumer, Set<String> ids) {
        var database = new Database(session.ports(), consumer);
        try {
            await(consumer + " has all", () -> handled(database, consumer, ids) == ids.size());
        } catch (StackFailed late) {
            checks.add(new Check("in time", false, late.getMessage()));
        }
        checks.add(Check.equal("each event handled by " + consumer, ids.size(), handled(database, consumer, ids)));
    }

    private static long handled(Database database, String consumer, Set<String> ids) {
        var all = List.copyOf(ids);
        long count = 0;
        for (int from = 0; from < all.size(); from += LOT) {
            var lot = all.subList(from, Math.min(all.size(), from + LOT)).toArray(String[]::new);
            count += database.number(
                    "select count(*) from inbox where consumer = ? and event_id = any(?)", consumer, lot);
        }
        return count;
    }

    private long registered() {
        long sum = 0;
        for (var row : session.get("analyst", "/v1/reports/customer-growth?tz=UTC&source=" + source)
                .path("rows")) {
            sum += row.path("registered").asLong();
        }
        return sum;
    }

    private long parked() {
        return session.get("operator", "/v1/operations/customer/parked-events")
                .path("items")
                .size();
    }

    private long deadLetters() {
        return CONSUMERS.stream()
                .mapToLong(service -> session.get(
                                "operator", "/v1/operations/" + service + "/dead-letters?filter=state==waiting")
                        .path("items")
                        .size())
                .sum();
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new StackFailed("Waited in vain: " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
