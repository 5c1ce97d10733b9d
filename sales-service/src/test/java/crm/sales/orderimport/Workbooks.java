package crm.sales.orderimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks of what stands in a simple CSV. */
final class Workbooks {

    private Workbooks() {}

    /** Every cell is a text, as it stands in the CSV. */
    static byte[] of(String csv) {
        return of("Orders", sheet -> {
            var lines = csv.lines().toList();
            for (var row = 0; row < lines.size(); row++) {
                var cells = cells(lines.get(row));
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
            }
        });
    }

    static byte[] of(String sheet, Consumer<Worksheet> filling) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            filling.accept(workbook.newWorksheet(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).stream()
                .map(cell -> cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell)
                .toList();
    }
}
