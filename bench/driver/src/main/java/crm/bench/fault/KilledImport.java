package crm.bench.fault;

import crm.bench.session.Database;
import crm.devstack.api.FileImports;
import crm.devstack.api.ImportState;
import crm.devstack.layout.Part;
import crm.devstack.layout.StackFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The customer service is killed when a third of a file is imported; the job goes on by itself after the restart. */
final class KilledImport implements Scenario {
    private static final int PART_BEFORE = 3;
    private static final long PATIENCE = Duration.ofMinutes(15).toNanos();
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String title() {
        return "kill -9 of the customer service, import";
    }

    @Override
    public Outcome play(Stage stage) throws InterruptedException {
        var source = stage.source(name());
        var file = ImportFile.write(stage.home().folder(), source, stage.rows());
        try (var aftermath = new Aftermath(stage.session(), source)) {
            return imported(stage, file, aftermath);
        } finally {
            file.delete();
        }
    }

    private Outcome imported(Stage stage, ImportFile file, Aftermath aftermath) throws InterruptedException {
        var imports = FileImports.ofCustomers(stage.session().ports(), "marketer");
        var job = imports.begin(file.data(), file.mapping(), false);
        var followed = new FollowedImport(imports, job);
        long counted = followed.until(state -> state.done() >= stage.rows() / PART_BEFORE)
                .done();
        stage.stack().kill(Part.CUSTOMER_SERVICE);
        var checks = new ArrayList<Check>();
        var before = checkCrash(stage, aftermath, job, counted, checks);
        long returning = System.nanoTime();
        stage.stack().restart(Part.CUSTOMER_SERVICE, stage.progress());
        followed.until(state -> state.done() > before.rows() || state.isOver());
        var recovery = Duration.ofNanos(System.nanoTime() - returning);
        var end = followed.until(ImportState::isOver);
        long settling = System.nanoTime();
        var after = aftermath.stored();
        checkEnd(stage.rows(), end, after, checks);
        checks.addAll(aftermath.check(after));
        return new Outcome(
                title(),
                "killed after " + before.rows() + " rows; " + end.state() + ", " + end,
                counted,
                before.rows(),
                0,
                0,
                after.rows(),
                aftermath.events(),
                aftermath.redelivered(),
                aftermath.changes(),
                recovery,
                Duration.ofNanos(System.nanoTime() - settling),
                List.copyOf(checks));
    }

    private static StoredCustomers checkCrash(
            Stage stage, Aftermath aftermath, String job, long counted, List<Check> checks) {
        var stored = aftermath.stored();
        long inJob = new Database(stage.session().ports(), "customer")
                .number("select created from job where id = ?", UUID.fromString(job));
        checks.add(new Check(
                "what the job had told is stored", stored.rows() >= counted, stored.rows() + " of " + counted));
        checks.add(Check.equal("the job counts what is stored", stored.rows(), inJob));
        return stored;
    }

    private static void checkEnd(int rows, ImportState end, StoredCustomers stored, List<Check> checks) {
        checks.add(new Check("the job succeeded", end.isSuccess(), end.state() + " " + end.error()));
        checks.add(Check.equal(
                "each row counted once", rows, end.created() + end.updated() + end.unchanged() + end.rejected()));
        checks.add(Check.equal("each row created", rows, end.created()));
        checks.add(Check.equal("each customer stored", rows, stored.ids().size()));
        checks.add(Check.equal("each once", rows, stored.rows()));
    }

    /** An import whose state is asked for again when there is no answer. */
    private record FollowedImport(FileImports imports, String id) {
        ImportState until(Predicate<ImportState> enough) {
            long deadline = System.nanoTime() + PATIENCE;
            while (System.nanoTime() < deadline) {
                try {
                    var state = imports.state(id);
                    if (enough.test(state)) {
                        return state;
                    }
                } catch (StackFailed notNow) {
                    // the service is away; we ask again
                }
                LockSupport.parkNanos(PAUSE);
            }
            throw new StackFailed("The import did not get on in time");
        }
    }
}
