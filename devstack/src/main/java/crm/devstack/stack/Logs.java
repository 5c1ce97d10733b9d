package crm.devstack.stack;

import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The logs of this start and of the one before. */
final class Logs {
    private Logs() {}

    /** Gives every part an empty log and keeps the former one as {@code <part>.log.1}. */
    static void rotate(Home home) {
        try (var logs = Files.newDirectoryStream(home.run().resolveSibling("logs"), "*.log")) {
            for (Path log : logs) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StackFailed("Cannot write to the logs: " + Home.reason(e), e);
        }
    }
}
