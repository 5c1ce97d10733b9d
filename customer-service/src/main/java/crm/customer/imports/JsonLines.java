package crm.customer.imports;

import crm.platform.json.JsonPart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The lines of a file of JSON objects, one in each; blank lines are none. */
final class JsonLines implements RowSource {

    /** In characters. */
    static final int LONGEST_LINE = 1024 * 1024;

    private final BufferedReader text;
    private final Mapping mapping;
    private final FileReading reading;
    private final JsonPart json;
    private long number;

    private JsonLines(BufferedReader text, Mapping mapping, FileReading reading, JsonPart json) {
        this.text = text;
        this.mapping = mapping;
        this.reading = reading;
        this.json = json;
    }

    static JsonLines open(InputStream file, Mapping mapping, FileReading reading, JsonPart json) {
        return new JsonLines(TextFile.open(file, reading.charset()), mapping, reading, json);
    }

    @Override
    public Optional<ImportRow> next() {
        for (var line = readLine(); line != null; line = readLine()) {
            if (!line.isBlank()) {
                return Optional.of(new JsonRow(mapping, reading, json, number, line));
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

    /** One character more than is allowed of a line that is too long; null at the end. */
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
