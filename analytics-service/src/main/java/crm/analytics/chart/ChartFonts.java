package crm.analytics.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;

/**
 * The fonts of a picture. A JDK draws with the fonts of the machine, and on a machine without any it fails in ways of its
 * own; here it is tried once, before anything is drawn.
 *
 * @param base from which the others are derived
 */
record ChartFonts(Font base) {

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, false);
    private static final String SAMPLE = "0123456789 ABCxyz";

    /** @throws ChartsUnavailable if there is no font that can be used */
    static ChartFonts available() {
        try {
            var font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
            new TextLayout(SAMPLE, font, CONTEXT).getBounds();
            if (font.canDisplayUpTo(SAMPLE) >= 0) {
                throw new IllegalStateException("the fonts have no letters");
            }
            return new ChartFonts(font);
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new ChartsUnavailable(e);
        }
    }

    Font title() {
        return base.deriveFont(Font.BOLD, 20f);
    }

    Font detail() {
        return base.deriveFont(14f);
    }

    Font axisTitle() {
        return base.deriveFont(Font.BOLD, 14f);
    }

    Font label() {
        return base.deriveFont(12f);
    }

    Font footer() {
        return base.deriveFont(11f);
    }

    static double width(String text, Font font) {
        return text.isBlank() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
    }

    static double height(Font font) {
        return font.getLineMetrics("Ag", CONTEXT).getHeight();
    }
}
