package crm.platform.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A trace as W3C text, to be kept with an event or a job until somebody goes on with it. */
public final class TraceParent {

    /** The header's name in HTTP and Kafka. */
    public static final String NAME = "traceparent";

    private TraceParent() {}

    /** The running trace; null when none is running. */
    public static String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get(NAME);
    }

    /** What to go on from; the beginning of a new trace when the text is null or no trace. */
    static Context read(String text) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), text, new AsHeader());
    }

    private static final class AsHeader implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String text) {
            return List.of(NAME);
        }

        @Override
        public String get(String text, String name) {
            return NAME.equals(name) ? text : null;
        }
    }
}
