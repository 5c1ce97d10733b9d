package crm.platform.deadletter;

import crm.platform.paging.ListQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Replays many letters, each in a transaction of its own: one that fails again does not hold up those behind it. */
@ApplicationScoped
public class DeadLetterRound {
    private final DeadLetterService letters;
    private final DeadLetterReplay replay;

    DeadLetterRound(DeadLetterService letters, DeadLetterReplay replay) {
        this.letters = letters;
        this.replay = replay;
    }

    /** Replays a page of those that wait, one after another. */
    ReplayOutcome replay(ListQuery query) {
        var page = letters.waiting(query);
        var outcome = ReplayOutcome.until(page.next());
        for (var id : page.items()) {
            outcome = replay(id, outcome);
        }
        return outcome;
    }

    private ReplayOutcome replay(UUID id, ReplayOutcome soFar) {
        try {
            replay.replay(id);
            return soFar.oneReplayed();
        } catch (DeadLetterSettled meanwhile) {
            return soFar.oneSkipped();
        } catch (RuntimeException thrown) {
            replay.failed(replay.failure(id, thrown).orElseThrow(() -> thrown));
            return soFar.oneFailed();
        }
    }
}
