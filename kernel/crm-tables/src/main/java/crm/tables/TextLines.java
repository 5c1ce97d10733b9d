package crm.tables;

import crm.platform.job.JobFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The lines of a text, such as a file of JSON objects, one in each; blank lines are none. */
public final class TextLines<R extends FileRow> implements RowSource<R> {

    /** In characters. */
    public static final int LONGEST_LINE = 1024 * 1024;

    private final BufferedReader text;
    private final LineMapping<R> mapping;
    private long number;

    private TextLines(BufferedReader text, LineMapping<R> mapping) {
        this.text = text;
        this.mapping = mapping;
    }

    /** Makes a row of a line. */
    public interface LineMapping<R> {

        /**
         * The row.
         *
         * @param number the line's, from 1
         * @param text without the line break; one character more than {@link #LONGEST_LINE} of a line that is too long
         */
        R row(long number, String text);
    }

    /** Opens a file at its first line. */
    public static <R extends FileRow> TextLines<R> open(JobFile file, FileReading reading, LineMapping<R> mapping) {
        return new TextLines<>(TextFile.open(file.open(), reading.charset()), mapping);
    }

    @Override
    public Optional<R> next() {
        for (var line = readLine(); line != null; line = readLine()) {
            if (!line.isBlank()) {
                return Optional.of(mapping.row(number, line));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null at the end. */
    private String readLine() {
        try {
            number++;
            var line = new StringBuilder();
            var next = text.read();
            if (next < 0) {
                return null;
            }
            for (; next >= 0 && next != '\n'; next = text.read()) {
                if (line.length() <= LONGEST_LINE) {
                    line.append((char) next);
                }
            }
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
