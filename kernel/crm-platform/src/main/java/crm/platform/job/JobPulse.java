package crm.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The workers' sign of life while they count or skip rows, which takes minutes in a large file and commits nothing: some
 * times within each lease, the leases are renewed and the jobs counted anew.
 */
@ApplicationScoped
class JobPulse {
    private static final Logger LOG = Logger.getLogger(JobPulse.class);
    private static final int BEATS = 3;

    private final JobLeases leases;
    private final JobMetrics metrics;
    private final JobSettings settings;
    private final Set<ClaimedJob> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(JobPulse::thread);

    JobPulse(JobLeases leases, JobMetrics metrics, JobSettings settings) {
        this.leases = leases;
        this.metrics = metrics;
        this.settings = settings;
    }

    void start() {
        var interval = settings.lease().toMillis() / BEATS;
        thread.scheduleWithFixedDelay(this::beat, interval, interval, TimeUnit.MILLISECONDS);
    }

    /**
     * Gives back what a worker still has that counts or skips rows of a large file, which may take longer than an end may.
     * Does not wait for the database: that is {@link #awaitEnd}'s affair.
     */
    void stop() {
        thread.execute(() -> held.forEach(this::letGo));
        thread.shutdown();
    }

    /** Waits until that is done, or the time is up. */
    void awaitEnd(Duration limit) throws InterruptedException {
        thread.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does the work and keeps the job for its worker meanwhile. What was taken up just when it all ended is given back. */
    void during(ClaimedJob job, Runnable work) {
        held.add(job);
        try {
            if (thread.isShutdown()) {
                letGo(job);
            } else {
                work.run();
            }
        } finally {
            held.remove(job);
        }
    }

    private void beat() {
        held.forEach(this::renew);
        metrics.refresh();
    }

    private void renew(ClaimedJob job) {
        try {
            leases.renew(job, settings.lease());
        } catch (RuntimeException e) {
            LOG.debugf("the lease of job %s cannot be renewed: %s", job.id(), e.getMessage());
        }
    }

    private void letGo(ClaimedJob job) {
        try {
            leases.letGo(job);
        } catch (RuntimeException e) {
            LOG.debugf("job %s goes on when its lease is over: %s", job.id(), e.getMessage());
        }
    }

    private static Thread thread(Runnable beat) {
        var thread = new Thread(beat, "job-pulse");
        thread.setDaemon(true);
        return thread;
    }
}
