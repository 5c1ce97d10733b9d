package crm.bench.fault;

import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A file system of little size in the place of a folder, with the folder's content. */
final class SmallDisk {
    private static final long SPARE_MIB = 64;
    private static final int BLOCK = 4096;

    private final Path folder;
    private final Path original;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.original = folder.resolveSibling(folder.getFileName() + "-original");
    }

    /** Why there can be none here. */
    static Optional<String> obstacle() {
        return "root".equals(System.getProperty("user.name"))
                ? Optional.empty()
                : Optional.of("only root may mount a small disk");
    }

    /** Takes the folder's place; nobody may use it meanwhile. */
    static SmallDisk under(Path folder) {
        var disk = new SmallDisk(folder);
        try {
            Files.move(folder, disk.original);
            Files.createDirectory(folder);
            long size = disk.usedMib(disk.original) + SPARE_MIB;
            run("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", folder.toString());
        } catch (IOException e) {
            throw new StackFailed("Cannot make a small disk: " + e, e);
        } catch (StackFailed e) {
            run("rmdir", folder.toString());
            run("mv", disk.original.toString(), folder.toString());
            throw e;
        }
        copy(disk.original, folder);
        return disk;
    }

    /** Writes until there is no byte left. */
    void fill() {
        try (var out = Files.newOutputStream(ballast())) {
            var block = new byte[BLOCK];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            if (folder.toFile().getUsableSpace() > BLOCK) {
                throw new StackFailed("The disk does not fill: " + e, e);
            }
        }
    }

    /** Gives the space back. */
    void empty() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new StackFailed("Cannot make space: " + e, e);
        }
    }

    /** Puts the content back to the large disk. */
    void remove() {
        empty();
        run("rm", "-rf", original.toString());
        run("mkdir", original.toString());
        copy(folder, original);
        run("umount", folder.toString());
        run("rmdir", folder.toString());
        run("mv", original.toString(), folder.toString());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private long usedMib(Path content) {
        var words = run("du", "-sm", content.toString()).split("\\s+");
        return Long.parseLong(words[0]);
    }

    private static void copy(Path from, Path to) {
        run("cp", "-a", "--sparse=always", from + "/.", to + "/");
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new StackFailed(Arrays.toString(command) + " failed: " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new StackFailed("Cannot run " + command[0] + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted", e);
        }
    }
}
