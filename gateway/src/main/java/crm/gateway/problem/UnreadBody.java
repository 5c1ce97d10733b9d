package crm.gateway.problem;

import io.vertx.ext.web.RoutingContext;

/**
 * What is left of a request's body after a refusal. It is read and thrown away for a short while: closing at once would
 * reset the connection, and a client that is still sending would never read the answer.
 */
public final class UnreadBody {
    private static final long LINGER_MILLIS = 5_000;

    private UnreadBody() {}

    /** Reads the rest; closes the connection of a client that does not come to an end. */
    public static void discard(RoutingContext context) {
        var request = context.request();
        if (request.isEnded()) {
            return;
        }
        long timer = context.vertx()
                .setTimer(LINGER_MILLIS, late -> request.connection().close());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.endHandler(end -> context.vertx().cancelTimer(timer));
        request.handler(bytes -> {});
        request.resume();
    }
}
