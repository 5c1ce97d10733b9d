package crm.platform.job;

import crm.platform.identity.CurrentActor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** One transaction of a job: hold it, handle some rows, count them. */
@ApplicationScoped
class JobStep {
    private static final int SECONDS = 120;

    private final JobTable table;
    private final JobLeases leases;
    private final RowErrorTable errors;
    private final JobResults results;
    private final CurrentActor actor;
    private final JobSettings settings;
    private final JobMetrics metrics;

    JobStep(
            JobTable table,
            JobLeases leases,
            RowErrorTable errors,
            JobResults results,
            CurrentActor actor,
            JobSettings settings,
            JobMetrics metrics) {
        this.table = table;
        this.leases = leases;
        this.errors = errors;
        this.results = results;
        this.actor = actor;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** What was done; it was the last step for this worker if it says so. */
    @ActivateRequestContext
    StepResult run(ClaimedJob job, JobRun run) {
        var done = QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> attempt(job, run));
        metrics.handled(job.kind(), done.counts());
        return done;
    }

    private StepResult attempt(ClaimedJob job, JobRun run) {
        var isCancelled = leases.hold(job);
        if (isCancelled.isEmpty()) {
            return nothing();
        }
        if (isCancelled.get()) {
            table.end(job, JobState.CANCELLED, null);
            return nothing();
        }
        var result = actor.callAs(job.creator(), () -> job.validateOnly() ? tried(run) : run.step());
        errors.insert(job.id(), result.errors());
        if (result.output() != null) {
            results.append(job.id(), result.output());
        }
        table.advance(job, result.counts(), settings.lease());
        if (result.isLast()) {
            table.end(job, JobState.SUCCEEDED, null);
        }
        return result;
    }

    /** The rows' effects, and the events that tell of them, are undone with a transaction of their own. */
    private static StepResult tried(JobRun run) {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
            try {
                return run.step();
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private static StepResult nothing() {
        return new StepResult(JobCounts.NONE, java.util.List.of(), true);
    }
}
