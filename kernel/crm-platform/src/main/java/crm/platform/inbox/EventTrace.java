package crm.platform.inbox;

import crm.platform.trace.ContinuedTrace;
import crm.platform.trace.TraceParent;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Goes on with the trace in which an event was published. */
@ApplicationScoped
class EventTrace {
    private final ContinuedTrace trace;

    EventTrace(ContinuedTrace trace) {
        this.trace = trace;
    }

    void continueIn(String consumer, ReceivedEvent event, Runnable handler) {
        trace.run(
                event.header(TraceParent.NAME),
                "process " + event.type(),
                span -> describe(span, consumer, event),
                handler);
    }

    private static SpanBuilder describe(SpanBuilder span, String consumer, ReceivedEvent event) {
        return span.setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.message().topic())
                .setAttribute("messaging.message.id", event.id())
                .setAttribute("messaging.consumer.group.name", consumer);
    }
}
