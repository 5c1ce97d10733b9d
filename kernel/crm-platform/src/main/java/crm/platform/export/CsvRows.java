package crm.platform.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Rows of cells as RFC 4180 has them, in UTF-8, below a header. */
final class CsvRows<V extends Record> implements RowWriter<V> {
    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final ExportedList<V> list;
    private final CsvColumns columns;
    private final boolean isSpreadsheetSafe;
    private final ObjectMapper json;

    CsvRows(ExportedList<V> list, CsvColumns columns, boolean isSpreadsheetSafe, ObjectMapper json) {
        this.list = list;
        this.columns = columns;
        this.isSpreadsheetSafe = isSpreadsheetSafe;
        this.json = json;
    }

    @Override
    public void begin(ByteArrayOutputStream file) {
        records(Stream.of(columns.names()), file);
    }

    @Override
    public void write(List<V> rows, ByteArrayOutputStream file) {
        records(rows.stream().map(this::cells), file);
    }

    private List<String> cells(V row) {
        ObjectNode tree = json.valueToTree(row);
        list.more().forEach((name, value) -> tree.put(name, value.apply(row)));
        return columns.cells(tree);
    }

    private void records(Stream<List<String>> records, ByteArrayOutputStream file) {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(file, UTF_8))) {
            records.forEach(
                    cells -> csv.writeRecord(cells.stream().map(this::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String safe(String cell) {
        return isSpreadsheetSafe && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
