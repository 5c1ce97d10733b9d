package crm.devstack.stack;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** The fonts of this machine, without which analytics draws no charts. */
final class Fonts {
    private static final String SAMPLE = "0123456789 ABCxyz";

    private Fonts() {}

    /** Whether there is one to write with. A JDK that finds none fails in ways of its own. */
    static boolean areThere() {
        try {
            var font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
            var bounds = font.getStringBounds(SAMPLE, new FontRenderContext(null, true, false));
            return bounds.getWidth() > 0 && font.canDisplayUpTo(SAMPLE) < 0;
        } catch (RuntimeException | LinkageError | InternalError e) {
            return false;
        }
    }
}
