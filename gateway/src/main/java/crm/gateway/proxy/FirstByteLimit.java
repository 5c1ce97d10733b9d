package crm.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Measures only the time in which the service makes others wait: neither a slow upload nor a long stream counts. */
final class FirstByteLimit {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final Duration limit;
    private final Runnable onLate;
    private long timer = NONE;
    private boolean answered;
    private boolean late;

    FirstByteLimit(Vertx vertx, Duration limit, Runnable onLate) {
        this.vertx = vertx;
        this.limit = limit;
        this.onLate = onLate;
    }

    /** The service has what it needs for its next step. */
    void start() {
        if (timer == NONE && !answered) {
            timer = vertx.setTimer(limit.toMillis(), fired -> {
                late = true;
                onLate.run();
            });
        }
    }

    /** It is not the service's turn. */
    void stop() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    /** The answer began, or nobody waits for it any more. */
    void over() {
        answered = true;
        stop();
    }

    boolean isLate() {
        return late;
    }
}
