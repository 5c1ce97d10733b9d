package crm.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** The rows of a CSV file; empty lines are none. */
final class CsvTable implements Table {

    /** The longest row, in characters; a quote that is never closed would otherwise take the rest of the file. */
    private static final int LONGEST_ROW = 1024 * 1024;

    private final CloseableIterator<CsvRecord> records;

    private CsvTable(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    static CsvTable open(InputStream file, FileReading reading) {
        var text = TextFile.open(file, reading.charset());
        var csv = CsvReader.builder()
                .fieldSeparator(reading.delimiter())
                .quoteCharacter(reading.quote())
                .ignoreDifferentFieldCount(true)
                .acceptCharsAfterQuotes(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text);
        if (Delimiters.isTold(text)) {
            csv.skipLines(1);
        }
        return new CsvTable(csv.iterator());
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
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableRow row(CsvRecord record) {
        return new TableRow(record.getStartingLineNumber(), record.getFields(), Set.of());
    }
}
