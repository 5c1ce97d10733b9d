package crm.devstack.stack;

import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The supervisor's own copy of this program. It outlives builds: a jar that is replaced under a running JVM breaks it, and
 * {@code mvn clean} must not take away what ends the system.
 */
final class RuntimeJars {
    private RuntimeJars() {}

    /** Copies the jars of this process' class path; returns the class path of the copies. */
    static String keep(Home home) {
        var folder = home.run().resolve("lib");
        try {
            Files.createDirectories(folder);
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(Files::exists)
                    .map(entry -> copy(entry, folder).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new StackFailed("Cannot write to " + folder + ": " + Home.reason(e), e);
        }
    }

    private static Path copy(Path entry, Path folder) {
        if (Files.isDirectory(entry)) {
            return entry.toAbsolutePath();
        }
        try {
            return Files.copy(entry, folder.resolve(entry.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackFailed("Cannot copy " + entry + ": " + Home.reason(e), e);
        }
    }
}
