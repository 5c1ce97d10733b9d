package crm.analytics.chart;

import java.io.Serial;

/** This installation cannot draw: the machine has no fonts, or the JDK lacks what draws. */
public final class ChartsUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ChartsUnavailable(Throwable cause) {
        super("no font can be used to draw with; install fontconfig and a font such as DejaVu", cause);
    }
}
