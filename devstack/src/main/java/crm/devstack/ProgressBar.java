package crm.devstack;

import crm.devstack.api.ImportState;
import java.io.PrintStream;

/** A line that grows on a terminal; elsewhere nothing, because a file has no use for it. */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(ImportState state) {
        if (terminal) {
            int filled = state.total() == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * state.done() / state.total());
            out.printf(
                    "\r[%s%s] %d of %s rows",
                    "#".repeat(filled),
                    ".".repeat(WIDTH - filled),
                    state.done(),
                    state.total() == 0 ? "?" : state.total());
            out.flush();
        }
    }

    void finish() {
        if (terminal) {
            out.println();
        }
    }
}
