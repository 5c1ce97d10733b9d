package crm.servers;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a server in a JVM of its own, the same Java as ours, small and quick to start. */
final class JavaCommand {
    private JavaCommand() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Settings of every server's JVM; an out-of-memory error ends it instead of leaving it half alive. With its quick compiler
     * alone it would give compiled code 48 MB, and stop compiling when they are full.
     */
    static List<String> settings(int heapMegabytes) {
        return List.of(
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true");
    }

    static List<String> of(
            int heapMegabytes, List<String> properties, List<Path> classPath, List<String> mainAndArguments) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(settings(heapMegabytes));
        command.addAll(properties);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(mainAndArguments);
        return command;
    }
}
