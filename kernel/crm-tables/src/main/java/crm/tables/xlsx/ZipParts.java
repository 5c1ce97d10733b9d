package crm.tables.xlsx;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** The parts of a workbook, by their names in the ZIP file. */
final class ZipParts implements AutoCloseable {

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int DIRECTORY_LENGTH_AT = 12;
    /** The directory is read into memory whole; a workbook has some dozen parts. */
    private static final long LONGEST_DIRECTORY = 4L * 1024 * 1024;

    private final ZipFile zip;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws WorkbookUnreadable when it is no ZIP file */
    static ZipParts open(Path file) {
        try {
            requireSmallDirectory(file);
            return new ZipParts(new ZipFile(file.toFile()));
        } catch (IOException e) {
            throw WorkbookUnreadable.malformed("is no workbook (.xlsx): " + e.getMessage());
        }
    }

    /** @throws WorkbookUnreadable when there is no such part */
    XmlCursor open(String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw WorkbookUnreadable.malformed("is no workbook (.xlsx): it has no part " + name);
        }
        try {
            return new XmlCursor(new BoundedPart(zip.getInputStream(entry), entry.getCompressedSize()));
        } catch (IOException e) {
            throw WorkbookUnreadable.malformed("cannot be unpacked: " + e.getMessage());
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSmallDirectory(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var tail = new byte[(int) Math.min(file.length(), END_LENGTH + LONGEST_COMMENT)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (var at = tail.length - END_LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == END_OF_DIRECTORY) {
                    requireSmall(Integer.toUnsignedLong(bytes.getInt(at + DIRECTORY_LENGTH_AT)));
                    return;
                }
            }
        }
    }

    private static void requireSmall(long directory) {
        if (directory > LONGEST_DIRECTORY) {
            throw WorkbookUnreadable.tooLarge("has too many parts");
        }
    }
}
