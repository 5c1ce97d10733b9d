package crm.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Temporary folders on the build's own disk, with a blank in the name: /tmp is often memory, where fsync costs nothing. */
class BuildFolder implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        var parent = Files.createDirectories(Path.of("target", "server tests").toAbsolutePath());
        return Files.createTempDirectory(parent, "run");
    }
}
