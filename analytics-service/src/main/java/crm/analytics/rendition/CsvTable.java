package crm.analytics.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/** A table as RFC 4180 has it, in UTF-8, below a header. */
final class CsvTable {

    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    static byte[] write(ReportTable table) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, UTF_8))) {
            csv.writeRecord(table.header());
            table.rows().forEach(row -> csv.writeRecord(texts(table.cells(row))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> texts(List<Object> cells) {
        return cells.stream().map(CsvTable::text).toList();
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        var text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && !(cell instanceof Number) && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
