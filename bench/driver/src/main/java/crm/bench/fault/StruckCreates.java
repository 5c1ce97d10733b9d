package crm.bench.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients create customers; when a third is there, the fault strikes.
 *
 * @param allowed what clients may see meanwhile
 * @param changing whether some customers are changed too, so that there is an order to keep
 */
record StruckCreates(String name, String title, Fault fault, Allowed allowed, boolean changing) implements Scenario {
    private static final int PART_BEFORE = 3;
    /** So that what waited meets what is new. */
    private static final long AFTER = Duration.ofSeconds(15).toNanos();

    @Override
    public Outcome play(Stage stage) throws InterruptedException {
        var obstacle = fault.obstacle();
        if (obstacle.isPresent()) {
            return Outcome.skipped(title, obstacle.get());
        }
        try {
            fault.prepare(stage);
            return struck(stage);
        } finally {
            fault.restore(stage);
        }
    }

    private Outcome struck(Stage stage) throws InterruptedException {
        var source = stage.source(name);
        try (var aftermath = new Aftermath(stage.session(), source)) {
            return struck(stage, source, aftermath);
        }
    }

    private Outcome struck(Stage stage, String source, Aftermath aftermath) throws InterruptedException {
        // only where all goes on while the fault lasts is there reason to keep it short of full speed
        var creates = new Creates(stage.clients(source), changing ? stage.rate() : Creates.FULL_SPEED, changing);
        var ledger = creates.ledger();
        var seen = strike(stage, creates);
        var unanswered = ledger.unanswered().size();
        var checks = new ArrayList<Check>();
        var before = checkPromises(stage, ledger, aftermath, checks);
        int acknowledged = ledger.size();
        int repeated = creates.repeat();
        long settling = System.nanoTime();
        var after = aftermath.stored();
        checks.addAll(allowed.check(ledger));
        checkRepeats(creates, after, checks);
        checks.addAll(aftermath.check(after));
        return new Outcome(
                title,
                seen + "; longest answer " + ledger.longest().toMillis() + " ms"
                        + (ledger.failures().isEmpty() ? "" : "; clients saw " + ledger.failures()),
                acknowledged,
                before.rows(),
                unanswered,
                repeated,
                after.rows(),
                aftermath.events(),
                aftermath.redelivered(),
                aftermath.changes(),
                ledger.recovery(),
                Duration.ofNanos(System.nanoTime() - settling),
                List.copyOf(checks));
    }

    private String strike(Stage stage, Creates creates) throws InterruptedException {
        creates.start(stage.creates());
        try {
            creates.awaitAcknowledged(stage.creates() / PART_BEFORE);
            var seen = fault.strike(stage, creates.ledger()::partReturns);
            LockSupport.parkNanos(AFTER);
            return seen;
        } finally {
            creates.finish();
        }
    }

    private static StoredCustomers checkPromises(Stage stage, Ledger ledger, Aftermath aftermath, List<Check> checks) {
        var promised = ledger.acknowledged();
        var stored = aftermath.stored();
        int beyond = stored.beyond(promised);
        checks.add(Check.none(
                "acknowledged and not stored", stored.missing(promised).size()));
        checks.add(new Check(
                "at most one row per connection besides",
                beyond <= stage.connections(),
                beyond + " at " + stage.connections() + " connections"));
        return stored;
    }

    private static void checkRepeats(Creates creates, StoredCustomers stored, List<Check> checks) {
        var promised = creates.ledger().acknowledged();
        checks.add(Check.equal("sent and acknowledged", creates.sent(), promised.size()));
        checks.add(Check.none(
                "acknowledged and not stored at the end",
                stored.missing(promised).size()));
        checks.add(Check.equal("each once", promised.size(), stored.rows()));
        checks.add(new Check(
                "every change stored",
                stored.versions().equals(creates.ledger().versions()),
                stored.events() + " versions"));
    }
}
