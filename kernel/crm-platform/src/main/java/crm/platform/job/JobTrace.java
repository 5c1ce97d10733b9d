package crm.platform.job;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes on with the trace of the call that ordered a job, so that its log lines, audit entries and events share its id. */
@ApplicationScoped
class JobTrace {
    private static final String NAME = "traceparent";

    private final Tracer tracer;

    JobTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    /** @return the running trace as W3C text; null when there is none */
    String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get(NAME);
    }

    void continueIn(ClaimedJob job, Runnable work) {
        var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), job, new Stored());
        var span = tracer.spanBuilder("job " + job.kind())
                .setParent(parent)
                .setAttribute("crm.job.id", job.id().toString())
                .startSpan();
        run(parent, span, work);
    }

    private static void run(Context parent, Span span, Runnable work) {
        try {
            parent.with(span).wrap(work).run();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR).recordException(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private static final class Stored implements TextMapGetter<ClaimedJob> {
        @Override
        public Iterable<String> keys(ClaimedJob job) {
            return List.of(NAME);
        }

        @Override
        public String get(ClaimedJob job, String name) {
            return job != null && NAME.equals(name) ? job.traceParent() : null;
        }
    }
}
