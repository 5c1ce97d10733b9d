package crm.platform.problem;

import io.opentelemetry.api.trace.Span;

/** The trace the current call belongs to. */
public final class CurrentTrace {

    private CurrentTrace() {}

    /** 32 hexadecimal digits, or null if nothing is traced. */
    public static String id() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
