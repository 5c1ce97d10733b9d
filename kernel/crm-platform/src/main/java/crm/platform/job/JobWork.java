package crm.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Works at one job, step by step, until it is over or the worker has to leave it. */
@ApplicationScoped
class JobWork {
    private final JobHandlers handlers;
    private final JobTable table;
    private final JobLeases leases;
    private final JobFiles files;
    private final JobResults results;
    private final JobStep step;
    private final JobPulse pulse;
    private final JobSettings settings;
    private final ObjectMapper json;

    JobWork(
            JobHandlers handlers,
            JobTable table,
            JobLeases leases,
            JobFiles files,
            JobResults results,
            JobStep step,
            JobPulse pulse,
            JobSettings settings,
            ObjectMapper json) {
        this.handlers = handlers;
        this.table = table;
        this.leases = leases;
        this.files = files;
        this.results = results;
        this.step = step;
        this.pulse = pulse;
        this.settings = settings;
        this.json = json;
    }

    /** @param mustStop asked between steps: whether this instance is to end */
    void run(ClaimedJob job, BooleanSupplier mustStop) {
        try {
            pulse.during(job, () -> {
                count(job);
                workAt(job, mustStop);
            });
        } catch (Refusal refusal) {
            // what the handler says of its input is the answer to the client
            fail(job, new JobFailure(refusal.code(), refusal.getMessage()));
        }
    }

    /** A job that was to be cancelled anyway ends as cancelled. */
    void fail(ClaimedJob job, JobFailure failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (leases.hold(job).orElse(false)) {
                table.end(job, JobState.CANCELLED, null);
            } else {
                table.end(job, JobState.FAILED, failure);
            }
        });
    }

    private void count(ClaimedJob job) {
        if (job.total() == null) {
            var rows = handlers.of(job.kind()).countRows(context(job));
            QuarkusTransaction.requiringNew().run(() -> table.total(job, rows));
        }
    }

    private void workAt(ClaimedJob job, BooleanSupplier mustStop) {
        var sliceEnd = System.nanoTime() + settings.slice().toNanos();
        try (var run = handlers.of(job.kind()).open(context(job))) {
            for (var done = step.run(job, run); !done.isLast(); done = step.run(job, run)) {
                var makesRoom = !done.pause().isZero() || System.nanoTime() > sliceEnd && leases.isAnyWaiting();
                if (makesRoom || mustStop.getAsBoolean()) {
                    leases.handBack(job, done.pause());
                    return;
                }
            }
        }
    }

    private JobContext context(ClaimedJob job) {
        return new JobContext(
                job.id(), parameters(job), table.done(job.id()), files.of(job.id()), results.position(job.id()));
    }

    private JsonNode parameters(ClaimedJob job) {
        try {
            return json.readTree(job.parameters());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
