package crm.platform.deadletter;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

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

    @AroundInvoke
    Object note(InvocationContext operation) throws Exception {
        try {
            return operation.proceed();
        } catch (ReplayFailed failure) {
            replay.failed(failure);
            throw failure;
        } finally {
            metrics.refresh();
        }
    }
}
