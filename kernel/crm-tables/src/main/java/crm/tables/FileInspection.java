package crm.tables;

import crm.platform.job.JobFile;
import crm.platform.problem.InvalidInput;
import crm.platform.problem.Refusal;
import crm.platform.text.Findings;
import crm.tables.encoding.Encodings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** Finds out how a file is written, as far as the client does not say. */
@ApplicationScoped
public class FileInspection {

    private static final char[] PACKED = {'P', 'K', 3, 4};
    /** Files of Excel before 2007, and those with a password. */
    private static final char[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0};

    private static final int BEGINNING = 4 * 1024;

    /**
     * The format of an upload: as the form says, or else the part's media type, the file's name, the content.
     *
     * @throws InvalidInput when the form names none that there is
     */
    public FileFormat format(ImportForm form) {
        var told = form.field(ImportForm.FORMAT);
        if (told != null) {
            return FileFormat.named(told)
                    .orElseThrow(() -> InvalidInput.at(
                            "/" + ImportForm.FORMAT, "wrong-format", "must be one of csv, ndjson, xlsx"));
        }
        return FileFormat.ofMediaType(form.mediaType())
                .or(() -> FileFormat.ofFileName(form.fileName()))
                .orElseGet(() -> guess(form.content()));
    }

    /** What the content looks like: a workbook, JSON objects, or else a table. */
    private static FileFormat guess(JobFile file) {
        var beginning = beginning(file);
        if (startsWith(beginning, PACKED) || startsWith(beginning, COMPOUND)) {
            return FileFormat.XLSX;
        }
        return firstCharacter(beginning) == '{' ? FileFormat.NDJSON : FileFormat.CSV;
    }

    /**
     * How an upload is to be read.
     *
     * @param mapping checked for the format
     * @throws FileUnusable when the file is obviously of another format, or no text in any encoding
     * @throws InvalidInput when the form names an encoding that there is not
     */
    public FileReading reading(ImportForm form, FileFormat format, ReadingOptions mapping) {
        return reading(form.content(), format, encoding(form, format, mapping), mapping);
    }

    private static FileReading reading(JobFile file, FileFormat format, Charset encoding, ReadingOptions mapping) {
        var beginning = beginning(file);
        requireFormat(format, beginning);
        return switch (format) {
            case XLSX -> FileReading.ofWorkbook(mapping.sheet());
            case NDJSON -> FileReading.ofLines(charset(file, encoding));
            case CSV -> ofCsv(file, charset(file, encoding), mapping);
        };
    }

    /** Null if the client says nothing of it; the form comes before the mapping, which may serve for many files. */
    private static Charset encoding(ImportForm form, FileFormat format, ReadingOptions mapping) {
        var told = form.field(ImportForm.ENCODING);
        var findings = new Findings();
        if (told != null && format == FileFormat.XLSX) {
            findings.add("/" + ImportForm.ENCODING, "not-applicable", "has no meaning in a file of xlsx");
        }
        var charset =
                ReadingMembers.charset(told == null ? mapping.charset() : told, "/" + ImportForm.ENCODING, findings);
        findings.throwIfAny();
        return charset;
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

    private static FileReading ofCsv(JobFile file, Charset charset, ReadingOptions mapping) {
        var quote = mapping.quote() == null ? '"' : mapping.quote().charAt(0);
        if (mapping.delimiter() != null) {
            return FileReading.ofCsv(charset, mapping.delimiter().charAt(0), quote);
        }
        try (var text = TextFile.open(file.open(), charset)) {
            var delimiter = Delimiters.find(text, quote);
            if (delimiter == quote) {
                throw ambiguous(mapping);
            }
            return FileReading.ofCsv(charset, delimiter, quote);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One character cannot be both the quote and the delimiter that was found. */
    private static Refusal ambiguous(ReadingOptions mapping) {
        return mapping.quote() == null
                ? new FileUnusable(
                        "malformed-csv", "names the quote as its delimiter; say another quote, or the delimiter")
                : InvalidInput.at(
                        "/mapping/quote",
                        "wrong-format",
                        "must not be what seems to separate the cells of the file; say another quote, or the delimiter");
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
