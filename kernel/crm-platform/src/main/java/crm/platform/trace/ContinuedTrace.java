package crm.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Goes on with a trace that began in another thread or service, so that cause and effect share one trace id. */
@ApplicationScoped
public class ContinuedTrace {
    private final Tracer tracer;
    private final boolean isRecorded;

    ContinuedTrace(Tracer tracer, @ConfigProperty(name = "crm.otlp.endpoint") Optional<String> receiver) {
        this.tracer = tracer;
        this.isRecorded = receiver.isPresent();
    }

    /**
     * Does the work in a span of its own; where nothing is recorded, in that which it goes on from: a span costs more than many a
     * piece of work, and nobody would see it.
     *
     * @param traceParent as {@link TraceParent#current()} gave it; null begins a new trace
     * @param details adds attributes to the span
     */
    public void run(String traceParent, String span, UnaryOperator<SpanBuilder> details, Runnable work) {
        var parent = TraceParent.read(traceParent);
        if (!isRecorded && Span.fromContext(parent).getSpanContext().isValid()) {
            parent.wrap(work).run();
            return;
        }
        run(parent, details.apply(tracer.spanBuilder(span).setParent(parent)).startSpan(), work);
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
}
