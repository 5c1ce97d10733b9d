package crm.devstack;

import crm.devstack.api.ImportState;
import crm.devstack.demo.Narrator;
import java.io.PrintStream;
import java.util.Locale;

/** The demo's story, line by line. */
final class PrintedStory implements Narrator {
    private static final long STEPS = 5;

    private final PrintStream out;
    private final boolean terminal;
    private final ProgressBar bar;
    private long told;

    PrintedStory(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.bar = new ProgressBar(out, terminal);
    }

    @Override
    public void begin(String chapter) {
        out.println();
        out.println(chapter);
    }

    @Override
    public void say(String line) {
        out.println(line);
    }

    /** A bar on a terminal; in a file, a line now and then. */
    @Override
    public void progress(ImportState state) {
        bar.show(state);
        var step = state.total() == 0 ? 0 : STEPS * state.done() / state.total();
        if (!terminal && step > told) {
            out.printf(Locale.ROOT, "  %,d of %,d rows%n", state.done(), state.total());
            told = step;
        }
    }

    @Override
    public void progressEnds() {
        bar.finish();
        told = 0;
    }
}
