package crm.platform.republication;

import crm.platform.job.JobCounts;
import crm.platform.job.JobRun;
import crm.platform.job.StepResult;
import crm.platform.outbox.Outbox;
import java.util.List;
import java.util.UUID;

/** A republication under way. Each step reads its position, so that it cannot be ahead of what is committed. */
final class RepublicationRun implements JobRun {

    private final UUID job;
    private final Walk walk;
    private final Outbox outbox;
    private final RepublicationPositions positions;
    private final RepublicationSettings settings;

    RepublicationRun(
            UUID job, Walk walk, Outbox outbox, RepublicationPositions positions, RepublicationSettings settings) {
        this.job = job;
        this.walk = walk;
        this.outbox = outbox;
        this.positions = positions;
        this.settings = settings;
    }

    /** Tells a batch, unless the relay has not yet sent enough of what is there. */
    @Override
    public StepResult step() {
        var position = positions.of(job);
        if (walk.isOver(position)) {
            return told(0, true);
        }
        if (outbox.countPending(settings.lead()) >= settings.lead()) {
            return StepResult.later(settings.pause());
        }
        var states = walk.after(position);
        states.forEach(outbox::restate);
        var next = walk.next(position, states);
        positions.save(job, next);
        return told(states.size(), walk.isOver(next));
    }

    @Override
    public void close() {
        // holds nothing
    }

    /** Nobody learns anything new from whoever is up to date. */
    private static StepResult told(int states, boolean isLast) {
        return new StepResult(new JobCounts(0, 0, states, 0), List.of(), isLast);
    }
}
