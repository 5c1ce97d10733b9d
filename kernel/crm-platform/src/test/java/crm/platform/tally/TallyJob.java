package crm.platform.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.platform.identity.CurrentActor;
import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Writes down the lines of a file, ten in a step. A line {@code bad} is rejected, {@code fails once} and {@code fails}
 * have their step fail after it has written, {@code wait} has it wait for a permit,
 * {@code wait when counted} the counting.
 */
@ApplicationScoped
public class TallyJob implements JobHandler {

    static final String KIND = "tally";

    private final Tallies tallies;
    private final CurrentActor actor;
    private final Set<UUID> failedOnce = ConcurrentHashMap.newKeySet();
    private final Semaphore permits = new Semaphore(0);

    TallyJob(Tallies tallies, CurrentActor actor) {
        this.tallies = tallies;
        this.actor = actor;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long countRows(JobContext job) {
        try (var lines = reader(job)) {
            var count = lines.lines().peek(this::actWhenCounted).count();
            if (count == 0) {
                throw InvalidInput.at("/file", "file-empty", "must have lines");
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public JobRun open(JobContext job) {
        return new TallyRun(this, job, reader(job), tallies);
    }

    /** Lets a step go on that waits. */
    public void permit() {
        permits.release();
    }

    String actorName() {
        return actor.actor().name();
    }

    /** What a line has the step do. */
    void act(JobContext job, String line) {
        if (line.equals("fails") || line.equals("fails once") && failedOnce.add(job.id())) {
            throw new IllegalStateException("the line says so");
        }
        if (line.equals("wait")) {
            permits.acquireUninterruptibly();
        }
    }

    private void actWhenCounted(String line) {
        if (line.equals("wait when counted")) {
            permits.acquireUninterruptibly();
        }
    }

    private static BufferedReader reader(JobContext job) {
        return new BufferedReader(new InputStreamReader(job.file().open(), UTF_8));
    }
}
