package crm.platform.deadletter;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Notes what became of a letter outside of the transaction that tried it: it was rolled back, with its lock on the letter.
 * Hence also outside of the transaction of an idempotency key.
 */
@Replaying
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
public class ReplayingInterceptor {

    private final DeadLetterReplay replay;
    private final DeadLetterMetrics metrics;

    ReplayingInterceptor(DeadLetterReplay replay, DeadLetterMetrics metrics) {
        this.replay = replay;
        this.metrics = metrics;
    }

    /** The letter that the operation is about; a round is about many, and sees to each. */
    private static Optional<UUID> letter(InvocationContext operation) {
        return Stream.of(operation.getParameters())
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .findFirst();
    }

    @AroundInvoke
    Object note(InvocationContext operation) throws Exception {
        try {
            return operation.proceed();
        } catch (RuntimeException thrown) {
            var failure = letter(operation).flatMap(id -> replay.failure(id, thrown));
            failure.ifPresent(replay::failed);
            throw failure.<RuntimeException>map(failed -> failed).orElse(thrown);
        } finally {
            metrics.refresh();
        }
    }
}
