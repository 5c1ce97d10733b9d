package crm.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the archives in which servers are published. */
final class Archives {
    private static final int ANY_EXECUTE = 0111;

    private Archives() {}

    /** Unpacks the one {@code .txz} file inside a jar, with its links and run bits. */
    static void unpackTarInJar(Path jar, Path folder) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            var entry = file.stream()
                    .filter(Archives::isTar)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .txz in " + jar));
            try (var packed = new BufferedInputStream(file.getInputStream(entry));
                    var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (var next = tar.getNextEntry(); next != null; next = tar.getNextEntry()) {
                    write(next, tar, inside(folder, next.getName()));
                }
            }
        }
    }

    /** Unpacks a zip file without its top folder. */
    static void unpackZip(Path zip, Path folder) throws IOException {
        try (var file = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (var next = file.getNextEntry(); next != null; next = file.getNextEntry()) {
                var name = next.getName().substring(next.getName().indexOf('/') + 1);
                if (!next.isDirectory()) {
                    copy(file, inside(folder, name));
                }
            }
        }
    }

    private static boolean isTar(ZipEntry entry) {
        return entry.getName().endsWith(".txz");
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            copy(content, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static void copy(InputStream content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & ANY_EXECUTE) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }

    private static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an archive's entry leaves its folder: " + name);
        }
        return target;
    }
}
