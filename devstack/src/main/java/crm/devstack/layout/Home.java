package crm.devstack.layout;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * The folder of one system: its data, logs, and what tells where it runs.
 *
 * @param folder absolute
 */
public record Home(Path folder) {
    private static final List<String> OURS = List.of("data", "logs", "run", "demo");

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** What the part keeps from one start to the next. */
    public Path data(Part part) {
        return folder.resolve("data").resolve(part.label());
    }

    /** What the part prints. */
    public Path log(Part part) {
        return log(part.label());
    }

    public Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /** Files that only mean something while the system runs. */
    public Path run() {
        return folder.resolve("run");
    }

    /** What {@code ./crm demo} draws. */
    public Path demo() {
        return folder.resolve("demo");
    }

    /** Makes the folders. */
    public void prepare() {
        try {
            for (var name : OURS) {
                Files.createDirectories(folder.resolve(name));
            }
        } catch (IOException e) {
            throw new StackFailed("Cannot write to " + folder + ": " + reason(e), e);
        }
    }

    /** Deletes data, logs and state, and nothing else that may lie in the folder. */
    public void delete() {
        try {
            for (var name : OURS) {
                delete(folder.resolve(name));
            }
            if (Files.isDirectory(folder) && isEmpty(folder)) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new StackFailed("Cannot delete " + folder + ": " + reason(e), e);
        }
    }

    /** Deletes a folder with everything in it; links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** What went wrong with a file, in words; Java's message is often only its name. */
    public static String reason(IOException e) {
        var kind = e.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace("Exception", "")
                .strip();
        return e.getMessage() == null ? kind : kind + " " + e.getMessage();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
