package crm.devstack.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * The tie between a starting system and the one who wants it: a pipe. As long as {@link #KEEP} has not come through it, its
 * end means that nobody wants the system any more, however the other side came to its end.
 */
public final class Starting {
    /** Says that the system shall stay. */
    public static final String KEEP = "keep";

    private final CompletableFuture<Boolean> kept = new CompletableFuture<>();

    private Starting() {}

    /** Listens in a thread of its own. */
    static Starting listen(InputStream pipe, Runnable onLoss) {
        var starting = new Starting();
        var thread = new Thread(() -> starting.read(pipe, onLoss), "starting");
        thread.setDaemon(true);
        thread.start();
        return starting;
    }

    /** Waits for the decision: whether the system shall stay. */
    boolean isKept() {
        return kept.join();
    }

    private void read(InputStream pipe, Runnable onLoss) {
        boolean keep = KEEP.equals(firstLine(pipe));
        if (!keep) {
            onLoss.run();
        }
        kept.complete(keep);
    }

    private static String firstLine(InputStream pipe) {
        try {
            return new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            return null;
        }
    }
}
