package crm.platform.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;

/** The running trace as W3C text, to be kept with an event until a consumer goes on with it. */
final class TraceParent {
    private static final String NAME = "traceparent";

    private TraceParent() {}

    /** @return null when no trace is running */
    static String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get(NAME);
    }
}
