package crm.platform.job;

import crm.platform.audit.Audit;
import crm.platform.id.Ids;
import crm.platform.identity.CurrentActor;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.problem.NotFound;
import crm.platform.trace.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Jobs as their clients see them. */
@ApplicationScoped
@Transactional
public class Jobs {
    private final JobTable table;
    private final JobFiles files;
    private final JobResults results;
    private final JobWorker worker;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentActor actor;
    private final Audit audit;
    private final EntityManager entities;
    private final Keyset keyset;
    private final Clock clock;

    Jobs(
            JobTable table,
            JobFiles files,
            JobResults results,
            JobWorker worker,
            TransactionSynchronizationRegistry transaction,
            CurrentActor actor,
            Audit audit,
            EntityManager entities,
            Keyset keyset,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.results = results;
        this.worker = worker;
        this.transaction = transaction;
        this.actor = actor;
        this.audit = audit;
        this.entities = entities;
        this.keyset = keyset;
        this.clock = clock;
    }

    /**
     * Accepts a job: with the caller's transaction it is certain to be done, and begins at once.
     *
     * @param path of the jobs of this kind, such as {@code /v1/customer-imports}
     */
    public JobView submit(NewJob job, String path) {
        return submit(job, path, List.of());
    }

    /**
     * As {@link #submit(NewJob, String)}.
     *
     * @param fields names of the fields that the job hands out, for the record of who did what
     */
    public JobView submit(NewJob job, String path, Collection<String> fields) {
        var id = Ids.next();
        table.insert(id, job, actor.actor(), TraceParent.current());
        if (job.file() != null) {
            files.copy(id, job.file());
        }
        audit.record(job.kind() + ".submit", job.kind(), id, 1, fields);
        transaction.registerInterposedSynchronization(new WakeAfterCommit(worker));
        return view(job.kind(), id, path);
    }

    /** @throws NotFound if there is no such job of this kind */
    public JobView get(String kind, UUID id, String path) {
        return view(kind, id, path);
    }

    /**
     * What the last completed step's {@link JobOutput} says as its position, in the handler's own words; empty before the first.
     *
     * @throws NotFound if there is no such job of this kind
     */
    public Optional<String> position(String kind, UUID id) {
        require(kind, id);
        return Optional.ofNullable(results.position(id));
    }

    /** A page of the jobs of a kind. */
    public Page<JobView> list(String kind, ListQuery query, String path) {
        var ofKind = query.among("j.kind = :kind", Map.of("kind", kind));
        return keyset.page(Job.class, ofKind, job -> JobView.of(job, path, clock.instant()));
    }

    /** Ends a job after its current step. What is over stays as it is; asking twice is asking once. */
    public JobView cancel(String kind, UUID id, String path) {
        require(kind, id);
        table.cancel(id);
        transaction.registerInterposedSynchronization(new WakeAfterCommit(worker));
        entities.clear();
        var job = view(kind, id, path);
        audit.record(kind + ".cancel", kind, id, job.version(), List.of());
        return job;
    }

    /** A page of the errors in the rows of a job. */
    public Page<RowErrorView> rowErrors(String kind, UUID id, ListQuery query) {
        require(kind, id);
        var ofJob = query.among("e.jobId = :job", Map.of("job", id));
        return keyset.page(JobRowError.class, ofJob, RowErrorView::of);
    }

    private JobView view(String kind, UUID id, String path) {
        return JobView.of(require(kind, id), path, clock.instant());
    }

    private Job require(String kind, UUID id) {
        var job = entities.find(Job.class, id);
        if (job == null || !job.kind.equals(kind)) {
            throw new NotFound(kind, id);
        }
        return job;
    }

    /** What is committed is begun at once, and what is not, never. */
    private record WakeAfterCommit(JobWorker worker) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to do before
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                worker.wake();
            }
        }
    }
}
