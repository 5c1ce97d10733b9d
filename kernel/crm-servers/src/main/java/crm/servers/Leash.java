package crm.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends servers and removes their data when this JVM ends, also when it is killed. A shell waits at a pipe that only this
 * JVM holds open; the pipe closes whatever the end is like.
 */
public final class Leash {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat > /dev/null
            folder=$1; shift
            for pid do kill -9 "$pid"; done
            for attempt in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$folder" && exit; sleep 0.2; done
            """;

    private Leash() {}

    /** Ties servers to the life of this JVM, and a folder that nobody needs afterwards. */
    public static void tie(Path folder, RunningServer... servers) {
        var command = new ArrayList<>(List.of(
                "/bin/sh", "-c", SCRIPT, "leash", folder.toAbsolutePath().toString()));
        for (var server : servers) {
            command.add(Long.toString(server.pid()));
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new ServerFailed("cannot run /bin/sh: " + e.getMessage(), e);
        }
    }
}
