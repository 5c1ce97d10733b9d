package crm.bench.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Drives something that speaks HTTP. Every connection has a thread, and with it a state of {@code load.lua}, of its own: an
 * answer is always the one to the request before.
 */
public final class Wrk {
    private final Path script;
    private final Path folder;

    /**
     * @param folder with the files that {@code load.lua} reads
     */
    public Wrk(Path script, Path folder) {
        this.script = script;
        this.folder = folder;
    }

    /**
     * @param arguments what {@code load.lua} takes after the folder
     * @throws crm.devstack.layout.StackFailed if a single request has no answer of success
     */
    public Throughput run(String url, Load load, List<String> arguments) {
        var connections = Integer.toString(load.concurrency());
        var command = new ArrayList<>(List.of(
                "wrk",
                "-t" + connections,
                "-c" + connections,
                "-d" + load.duration().toSeconds() + "s",
                "--timeout",
                "30s",
                "-s",
                script.toString(),
                url,
                "--",
                folder.toString(),
                connections));
        command.addAll(arguments);
        return WrkSummary.parse(Tool.run(command, Map.of()));
    }
}
