package crm.platform.job;

import crm.platform.id.Ids;
import crm.platform.retry.Backoff;
import crm.platform.retry.DatabaseOutage;
import crm.platform.trace.ContinuedTrace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What the worker threads do: take a job, work at it, take the next. They sleep until a commit wakes them or, as a safety
 * net and for the jobs of instances that died, until the next poll.
 */
@ApplicationScoped
class JobWorker {
    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    private final JobLeases leases;
    private final JobWork work;
    private final ContinuedTrace trace;
    private final DatabaseOutage outage;
    private final JobMetrics metrics;
    private final JobSettings settings;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);

    JobWorker(
            JobLeases leases,
            JobWork work,
            ContinuedTrace trace,
            DatabaseOutage outage,
            JobMetrics metrics,
            JobSettings settings,
            Clock clock) {
        this.leases = leases;
        this.work = work;
        this.trace = trace;
        this.outage = outage;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    /** Says that there is a job. */
    void wake() {
        news.release();
    }

    /** Has the threads end after their current steps. */
    void stop() {
        stopped.countDown();
        news.release(settings.workers());
    }

    /** A worker thread's life. */
    void run() {
        var backoff = backoff();
        while (!isStopped()) {
            try {
                var job = leases.claim(Ids.next(), settings.lease());
                job.ifPresent(this::workAt);
                backoff.reset();
                if (job.isEmpty()) {
                    sleep();
                }
            } catch (RuntimeException e) {
                LOG.warnf("jobs cannot be done just now: %s", e.getMessage());
                pause(backoff.next());
            }
        }
    }

    private void workAt(ClaimedJob job) {
        if (job.attempts() > settings.attempts()) {
            work.fail(job, new JobFailure("gave-up", "The same rows failed again and again; nothing of them was done"));
            return;
        }
        var interrupted = attempt(job);
        var backoff = backoff();
        while (interrupted.isPresent() && !isStopped() && outage.caused(interrupted.get())) {
            LOG.warnf(
                    "the database is away, job %s waits: %s",
                    job.id(), interrupted.get().getMessage());
            pause(backoff.next());
            interrupted = attempt(job);
        }
        interrupted.ifPresent(failure -> tryLater(job, failure));
    }

    private Optional<RuntimeException> attempt(ClaimedJob job) {
        try {
            trace.run(
                    job.traceParent(),
                    "job " + job.kind(),
                    span -> span.setAttribute("crm.job.id", job.id().toString()),
                    () -> work.run(job, this::isStopped));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private void tryLater(ClaimedJob job, RuntimeException failure) {
        LOG.errorf(failure, "job %s (%s), attempt %d", job.id(), job.kind(), job.attempts());
        var pause = backoff();
        for (var attempt = 1; attempt < job.attempts(); attempt++) {
            pause.next();
        }
        leases.release(job, pause.next());
    }

    private Backoff backoff() {
        return new Backoff(settings.firstDelay(), settings.longestDelay());
    }

    private void sleep() {
        metrics.refresh();
        try {
            news.tryAcquire(untilNext().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    /** Until the next poll, or until a job may be tried again if that is sooner. */
    private Duration untilNext() {
        var poll = settings.pollInterval();
        return leases.nextLease()
                .map(lease -> Duration.between(clock.instant(), lease).plusMillis(1))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .filter(wait -> wait.compareTo(poll) < 0)
                .orElse(poll);
    }

    private void pause(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
