package crm.platform.deadletter;

import crm.platform.audit.Audit;
import crm.platform.inbox.Inbox;
import crm.platform.problem.NotFound;
import crm.platform.retry.DatabaseOutage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Hands a letter to its handler again. The effect and the letter's end are one transaction. */
@ApplicationScoped
@Transactional
public class DeadLetterReplay {
    private final DeadLetterTable table;
    private final DeadLetterService letters;
    private final Inbox inbox;
    private final EntityManager entities;
    private final DatabaseOutage outage;
    private final Audit audit;
    private final Clock clock;

    DeadLetterReplay(
            DeadLetterTable table,
            DeadLetterService letters,
            Inbox inbox,
            EntityManager entities,
            DatabaseOutage outage,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.inbox = inbox;
        this.entities = entities;
        this.outage = outage;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Has the letter's event handled.
     *
     * @throws NotFound if there is no such letter
     * @throws DeadLetterSettled if it does not wait
     * @throws ReplayFailed if the handler fails; the transaction is rolled back then, so that the caller must note it. What
     *     fails only when the transaction ends is thrown as it is: see {@link #failure}
     */
    public DeadLetterView replay(UUID id) {
        letters.get(id);
        var letter = table.settle(id, DeadLetterState.REPLAYED, clock.instant())
                .orElseThrow(() -> new DeadLetterSettled(id));
        handle(id, letter);
        var replayed = letters.get(id);
        audit.record("dead-letter.replay", DeadLetterService.RESOURCE, id, replayed.version(), List.of("state"));
        return replayed;
    }

    /** Notes that a replay failed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(ReplayFailed failure) {
        table.failedAgain(failure.id(), failure.reason(), clock.instant());
        var letter = letters.get(failure.id());
        audit.record(
                "dead-letter.replay-failed",
                DeadLetterService.RESOURCE,
                failure.id(),
                letter.version(),
                List.of("reason"));
    }

    /**
     * What a failure at the end of the transaction, outside of it, means for the letter: handlers that gather write only then.
     *
     * @return nothing if it says nothing of the event, as when the database is away
     */
    Optional<ReplayFailed> failure(UUID id, RuntimeException thrown) {
        if (thrown instanceof ReplayFailed failed) {
            return Optional.of(failed);
        }
        return isOfTheEnd(thrown) && !outage.caused(thrown)
                ? Optional.of(new ReplayFailed(id, thrown))
                : Optional.empty();
    }

    private static boolean isOfTheEnd(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(RollbackException.class::isInstance);
    }

    private void handle(UUID id, DeadLetterTable.Addressed letter) {
        try {
            inbox.replay(letter.consumer(), letter.message().toMessage());
            entities.flush();
        } catch (RuntimeException | StackOverflowError e) {
            if (outage.caused(e)) {
                throw e;
            }
            throw new ReplayFailed(id, e);
        }
    }
}
