package crm.platform.tally;

import crm.platform.job.JobContext;
import crm.platform.job.JobCounts;
import crm.platform.job.JobRun;
import crm.platform.job.RowError;
import crm.platform.job.StepResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/** A tally under way. */
final class TallyRun implements JobRun {

    private static final int LINES = 10;

    private final TallyJob handler;
    private final JobContext job;
    private final BufferedReader lines;
    private final Tallies tallies;
    private long done;

    TallyRun(TallyJob handler, JobContext job, BufferedReader lines, Tallies tallies) {
        this.handler = handler;
        this.job = job;
        this.lines = lines;
        this.tallies = tallies;
        while (done < job.done()) {
            next();
        }
    }

    @Override
    public StepResult step() {
        var created = 0;
        var errors = new ArrayList<RowError>();
        for (var line = next(); line != null; line = next()) {
            if (line.startsWith("bad")) {
                errors.add(new RowError(done, "text", "bad-line", "must not be bad", line.substring(3)));
            } else {
                tallies.write(job.id(), done, line, handler.actorName());
                created++;
            }
            handler.act(job, line);
            if (created + errors.size() == LINES) {
                return result(created, errors, false);
            }
        }
        return result(created, errors, true);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String next() {
        try {
            done++;
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StepResult result(int created, ArrayList<RowError> errors, boolean isLast) {
        return new StepResult(new JobCounts(created, 0, 0, errors.size()), errors, isLast);
    }
}
