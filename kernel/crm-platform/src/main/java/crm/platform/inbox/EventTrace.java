package crm.platform.inbox;

import crm.platform.broker.CloudEventHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Goes on with the trace in which an event was published, so that cause and effect share one trace id across services. */
@ApplicationScoped
class EventTrace {
    private final Tracer tracer;

    EventTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    void continueIn(String consumer, ReceivedEvent event, Runnable handler) {
        var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), event, new Headers());
        var span = tracer.spanBuilder("process " + event.type())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.message().topic())
                .setAttribute("messaging.message.id", event.id())
                .setAttribute("messaging.consumer.group.name", consumer)
                .startSpan();
        run(parent, span, handler);
    }

    private static void run(Context parent, Span span, Runnable handler) {
        try {
            parent.with(span).wrap(handler).run();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR).recordException(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private static final class Headers implements TextMapGetter<ReceivedEvent> {
        @Override
        public Iterable<String> keys(ReceivedEvent event) {
            return List.of(CloudEventHeaders.TRACE_PARENT);
        }

        @Override
        public String get(ReceivedEvent event, String name) {
            return event == null ? null : event.header(name);
        }
    }
}
