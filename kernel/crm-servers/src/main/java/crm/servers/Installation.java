package crm.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** A server that is unpacked before use, once per version, whoever comes first. */
final class Installation {

    /** Writes the server's files into an empty folder. */
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    private Installation() {}

    /**
     * The folder with the unpacked server. A folder appears under its name only when it is whole, and a lock file keeps a
     * second process waiting while the first unpacks.
     */
    static Path of(String name, Unpacking unpacking) {
        var servers = Checkout.servers();
        var folder = servers.resolve(name);
        try {
            Files.createDirectories(servers);
            synchronized (Installation.class) {
                return Files.isDirectory(folder) ? folder : unpack(folder, unpacking);
            }
        } catch (IOException e) {
            throw new ServerFailed("cannot unpack " + name + " into " + servers + ": " + reason(e), e);
        }
    }

    /** Deletes a folder with everything in it; no folder is no error. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Path unpack(Path folder, Unpacking unpacking) throws IOException {
        try (var channel = FileChannel.open(
                        folder.resolveSibling(folder.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(folder)) {
                var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                delete(unfinished);
                Files.createDirectories(unfinished);
                unpacking.into(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
