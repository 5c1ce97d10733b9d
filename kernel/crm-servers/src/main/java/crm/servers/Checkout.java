package crm.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the servers are found. The build of this module writes one class path file per server into
 * {@code kernel/crm-servers/target/servers}; what has to be unpacked before use is kept beside them, once per version.
 */
final class Checkout {
    private static final String ROOT = "crm.root";
    private static final Path MODULE = Path.of("kernel", "crm-servers");

    private Checkout() {}

    /** The folder of unpacked servers: the system property {@code crm.servers}, or this module's build folder. */
    static Path servers() {
        var configured = System.getProperty("crm.servers");
        return configured == null ? built() : Path.of(configured).toAbsolutePath();
    }

    /** The jars of a server, in order. */
    static List<Path> classPath(String server) {
        var file = built().resolve(server + ".classpath");
        try {
            return Stream.of(Files.readString(file).strip().split(File.pathSeparator))
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new ServerFailed("the list of " + server + "'s files is missing (" + file
                    + "): run `mvn package -pl kernel/crm-servers` first");
        }
    }

    /** The one file that a server consists of. */
    static Path artifact(String server) {
        var artifact = classPath(server).get(0);
        if (!Files.isReadable(artifact)) {
            throw new ServerFailed(artifact + " is missing: run `mvn package -pl kernel/crm-servers` first");
        }
        return artifact;
    }

    private static Path built() {
        return root().resolve(MODULE).resolve("target").resolve("servers");
    }

    private static Path root() {
        var configured = System.getProperty(ROOT);
        return configured != null
                ? Path.of(configured).toAbsolutePath()
                : above(Path.of("").toAbsolutePath());
    }

    private static Path above(Path start) {
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(MODULE))) {
                return folder;
            }
        }
        throw new ServerFailed("no checkout above " + start + ": set -D" + ROOT + "=<its folder>");
    }
}
