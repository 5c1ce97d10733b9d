package crm.devstack.supervisor;

import crm.devstack.layout.Progress;
import crm.devstack.layout.StackFailed;
import java.io.PrintStream;
import java.util.Iterator;

/**
 * What the supervisor answers over its pipe and its control port: lines that begin with one of three words. {@code say} is
 * followed by others, {@code done} and {@code failed} end the answer.
 */
public final class Wire implements Progress {
    private static final String SAY = "say ";
    private static final String DONE = "done";
    private static final String FAILED = "failed ";

    private final PrintStream out;

    Wire(PrintStream out) {
        this.out = out;
    }

    /**
     * Passes on what is said, up to the end.
     *
     * @throws StackFailed with the reason, when the work failed or the answer breaks off
     */
    public static void read(Iterator<String> lines, Progress progress) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.equals(DONE)) {
                return;
            }
            if (line.startsWith(FAILED)) {
                throw new StackFailed(line.substring(FAILED.length()));
            }
            progress.say(line.startsWith(SAY) ? line.substring(SAY.length()) : line);
        }
        throw new StackFailed("The supervisor ended without an answer; see logs/supervisor.log");
    }

    @Override
    public void say(String line) {
        write(SAY + line);
    }

    void done() {
        write(DONE);
    }

    void failed(RuntimeException reason) {
        write(FAILED + (reason.getMessage() == null ? reason.toString() : reason.getMessage()));
    }

    private synchronized void write(String line) {
        out.println(line.replace('\n', ' '));
        out.flush();
    }
}
