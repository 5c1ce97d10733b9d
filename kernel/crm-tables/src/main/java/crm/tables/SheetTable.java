package crm.tables;

import crm.tables.xlsx.SheetRow;
import crm.tables.xlsx.SheetRows;
import crm.tables.xlsx.Workbook;
import crm.tables.xlsx.WorkbookUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The rows of a sheet of a workbook. A workbook can only be read from a disk, because its directory is at its end. */
final class SheetTable implements Table {

    private final Path file;
    private final Workbook workbook;
    private final SheetRows rows;
    private int width;

    private SheetTable(Path file, Workbook workbook, SheetRows rows) {
        this.file = file;
        this.workbook = workbook;
        this.rows = rows;
    }

    /** @param sheet null for the first one */
    static SheetTable open(InputStream content, String sheet) {
        var file = copied(content);
        try {
            return guarded(() -> open(file, sheet));
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    @Override
    public Optional<TableRow> next() {
        return guarded(rows::next).map(this::row);
    }

    @Override
    public void close() {
        rows.close();
        workbook.close();
        delete(file);
    }

    private static SheetTable open(Path file, String sheet) {
        var workbook = Workbook.open(file);
        try {
            return new SheetTable(file, workbook, workbook.rows(sheet));
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** A sheet has no cells where there is nothing: the header tells how many belong to a row. */
    private TableRow row(SheetRow row) {
        var cells = withoutBlanksAtTheEnd(row.cells());
        width = width == 0 ? cells.size() : width;
        while (cells.size() < width) {
            cells.add("");
        }
        return new TableRow(row.number(), cells, row.faulty());
    }

    private static List<String> withoutBlanksAtTheEnd(List<String> cells) {
        var kept = new ArrayList<>(cells);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (WorkbookUnreadable e) {
            throw new FileUnusable(e.code(), e.getMessage());
        }
    }

    private static Path copied(InputStream content) {
        try (content) {
            var file = Files.createTempFile("import", ".xlsx");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
