package crm.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** The rows of a CSV file; empty lines are none. */
final class CsvTable implements Table {

    /** The longest row, in characters; a quote that is never closed would otherwise take the rest of the file. */
    private static final int LONGEST_ROW = 1024 * 1024;

    /** The reader wants its character for comments to differ from the others, also where there are no comments. */
    private static final char NO_COMMENT = '\0';

    private final CloseableIterator<CsvRecord> records;

    private CsvTable(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    /** Whether a character can be the delimiter or the quote. */
    static boolean canBeControl(char one) {
        return one != NO_COMMENT && one != '\r' && one != '\n' && !Character.isSurrogate(one);
    }

    static CsvTable open(InputStream file, FileReading reading) {
        var text = TextFile.open(file, reading.charset());
        try {
            return new CsvTable(records(text, reading));
        } catch (RuntimeException e) {
            close(text);
            throw e;
        }
    }

    @Override
    public Optional<TableRow> next() {
        try {
            return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
        } catch (CsvParseException e) {
            throw new FileUnusable("malformed-csv", "is no CSV: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        close(records);
    }

    private static CloseableIterator<CsvRecord> records(BufferedReader text, FileReading reading) {
        var isTold = Delimiters.isTold(text);
        var csv = CsvReader.builder()
                .fieldSeparator(reading.delimiter())
                .quoteCharacter(reading.quote())
                .commentCharacter(NO_COMMENT)
                .ignoreDifferentFieldCount(true)
                .acceptCharsAfterQuotes(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text);
        if (isTold) {
            csv.skipLines(1);
        }
        return csv.iterator();
    }

    private static void close(Closeable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableRow row(CsvRecord record) {
        return new TableRow(record.getStartingLineNumber(), record.getFields(), Set.of());
    }
}
