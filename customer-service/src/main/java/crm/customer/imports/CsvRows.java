package crm.customer.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The rows of a CSV file, one after another; empty lines are none. A small part of the file is in memory at a time. */
final class CsvRows implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** The longest row, in characters; a quote that is never closed would otherwise take the rest of the file. */
    private static final int LONGEST_ROW = 1024 * 1024;
    /** What is read at once has this many characters or hardly more, however long the rows are. */
    private static final int PORTION = 2 * LONGEST_ROW;

    private final CloseableIterator<CsvRecord> records;
    private final Header header;

    private CsvRows(CloseableIterator<CsvRecord> records) {
        this.records = records;
        this.header = new Header(read().map(CsvRows::names)
                .orElseThrow(() -> new FileUnusable("file-empty", "must be a CSV file that begins with a header")));
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws FileUnusable when there is none
     */
    static CsvRows open(InputStream file, Mapping mapping) {
        var reader = CsvReader.builder()
                .fieldSeparator(mapping.delimiter())
                .ignoreDifferentFieldCount(true)
                .acceptCharsAfterQuotes(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(withoutMark(new InputStreamReader(file, mapping.charset())));
        return new CsvRows(reader.iterator());
    }

    Header header() {
        return header;
    }

    /**
     * The next row; empty at the end.
     *
     * @throws FileUnusable when the rest of the file cannot be told apart into rows
     */
    Optional<CsvRecord> read() {
        return guarded(() -> records.hasNext() ? Optional.of(records.next()) : Optional.empty());
    }

    /** The next rows: as many as asked for, or fewer when they are long; none at the end only. */
    List<CsvRecord> read(int count) {
        var rows = new ArrayList<CsvRecord>();
        var characters = 0L;
        while (rows.size() < count && characters < PORTION) {
            var row = read();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
            characters +=
                    row.get().getFields().stream().mapToLong(String::length).sum();
        }
        return rows;
    }

    /** Whether no row is left. */
    boolean isAtEnd() {
        return guarded(() -> !records.hasNext());
    }

    void skip(long count) {
        for (long skipped = 0; skipped < count && read().isPresent(); skipped++) {
            // the reading is the skipping: only the reader knows where a row ends
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException e) {
            throw new FileUnusable("malformed-csv", "is no CSV: " + e.getMessage());
        }
    }

    /** Spreadsheets mark UTF-8 by a first character that is none of the text. */
    private static Reader withoutMark(Reader file) {
        try {
            var text = new PushbackReader(file);
            var first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(CsvRecord record) {
        return record.getFields().stream().map(String::strip).toList();
    }
}
