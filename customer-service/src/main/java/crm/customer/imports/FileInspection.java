package crm.customer.imports;

import crm.customer.imports.encoding.Encodings;
import crm.platform.job.JobFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** Finds out how a file is written, as far as the client does not say. */
@ApplicationScoped
class FileInspection {

    private static final char[] PACKED = {'P', 'K', 3, 4};
    /** Files of Excel before 2007, and those with a password. */
    private static final char[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0};

    private static final int BEGINNING = 4 * 1024;

    /** What the content looks like: a workbook, JSON objects, or else a table. */
    FileFormat guess(JobFile file) {
        var beginning = beginning(file);
        if (startsWith(beginning, PACKED) || startsWith(beginning, COMPOUND)) {
            return FileFormat.XLSX;
        }
        return firstCharacter(beginning) == '{' ? FileFormat.NDJSON : FileFormat.CSV;
    }

    /**
     * How the file is to be read.
     *
     * @param encoding null if the client does not say
     * @param mapping checked for the format
     * @throws FileUnusable when the file is obviously of another format, or no text in any encoding
     */
    FileReading inspect(JobFile file, FileFormat format, Charset encoding, MappingInput mapping) {
        var beginning = beginning(file);
        requireFormat(format, beginning);
        return switch (format) {
            case XLSX -> FileReading.ofWorkbook(mapping.sheet());
            case NDJSON -> FileReading.ofLines(charset(file, encoding));
            case CSV -> ofCsv(file, charset(file, encoding), mapping);
        };
    }

    private static void requireFormat(FileFormat format, byte[] beginning) {
        if (startsWith(beginning, COMPOUND)) {
            throw new FileUnusable(
                    "wrong-file-format",
                    "is of an old Excel or has a password; save it as .xlsx without one, or as CSV");
        }
        if (startsWith(beginning, PACKED) != (format == FileFormat.XLSX)) {
            throw new FileUnusable(
                    "wrong-file-format",
                    format == FileFormat.XLSX ? "is no workbook (.xlsx)" : "is a workbook or an archive, not a text");
        }
        if (format == FileFormat.NDJSON && firstCharacter(beginning) == '[') {
            throw new FileUnusable("wrong-file-format", "must be JSON objects, one in each line, not an array");
        }
    }

    private static FileReading ofCsv(JobFile file, Charset charset, MappingInput mapping) {
        var quote = mapping.quote() == null ? '"' : mapping.quote().charAt(0);
        if (mapping.delimiter() != null) {
            return FileReading.ofCsv(charset, mapping.delimiter().charAt(0), quote);
        }
        try (var text = TextFile.open(file.open(), charset)) {
            return FileReading.ofCsv(charset, Delimiters.find(text, quote), quote);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset charset(JobFile file, Charset told) {
        if (told != null) {
            return told;
        }
        try (var content = file.open()) {
            return Encodings.detect(content)
                    .orElseThrow(() -> new FileUnusable(
                            "wrong-charset", "is no text, or in an encoding that cannot be guessed; say which"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] beginning(JobFile file) {
        try (var content = file.open()) {
            return content.readNBytes(BEGINNING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first that is neither white space nor of a byte order mark; 0 if there is none. */
    private static int firstCharacter(byte[] beginning) {
        for (var one : beginning) {
            if (one > ' ') {
                return one;
            }
        }
        return 0;
    }

    private static boolean startsWith(byte[] beginning, char[] mark) {
        if (beginning.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((beginning[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
