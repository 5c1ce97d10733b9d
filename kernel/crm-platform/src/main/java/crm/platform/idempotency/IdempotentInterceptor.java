package crm.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs an operation once per key: outside of its transaction, so that the stored answer is part of it. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

    private final CurrentCall call;
    private final StoredAnswers answers;

    IdempotentInterceptor(CurrentCall call, StoredAnswers answers) {
        this.call = call;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        var key = call.key();
        if (key == null) {
            return operation.proceed();
        }
        var request = call.request(key);
        return QuarkusTransaction.joiningExisting().call(() -> answerTo(request, operation));
    }

    private Object answerTo(KeyedRequest request, InvocationContext operation) throws Exception {
        answers.claim(request);
        answers.find(request).ifPresent(stored -> {
            throw new Replay(stored.answerTo(request));
        });
        var result = operation.proceed();
        answers.store(request, call.answer(result));
        return result;
    }
}
