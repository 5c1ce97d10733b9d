package crm.bench.report;

import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a report go. */
public record ReportFolder(Path folder) {

    /**
     * @throws StackFailed if it cannot be written
     */
    public void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new StackFailed("Cannot write " + folder.resolve(name) + ": " + Home.reason(e), e);
        }
    }
}
