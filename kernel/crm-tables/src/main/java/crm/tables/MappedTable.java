package crm.tables;

import crm.platform.job.JobFile;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** The rows of a CSV file or a sheet, under the names of their columns. */
public final class MappedTable<R extends FileRow> implements RowSource<R> {

    private final Table table;
    private final FileReading reading;
    private final Function<RowCells, R> mapping;
    private final Header header;

    private MappedTable(Table table, FileReading reading, Collection<String> columns, Function<RowCells, R> mapping) {
        this.table = table;
        this.reading = reading;
        this.mapping = mapping;
        this.header = table.next()
                .map(row -> new Header(row.cells().stream().map(String::strip).toList()))
                .orElseThrow(() -> new FileUnusable("file-empty", "must begin with a header"));
        header.check(columns);
    }

    /**
     * Opens a file after its header.
     *
     * @param columns those that the mapping names
     * @param mapping makes a row of its cells
     * @throws FileUnusable when it is not of its format, or has no header
     * @throws crm.platform.problem.InvalidInput when it lacks one of the columns, or has it twice
     */
    public static <R extends FileRow> MappedTable<R> open(
            JobFile file, FileReading reading, Collection<String> columns, Function<RowCells, R> mapping) {
        var table = reading.format() == FileFormat.XLSX
                ? SheetTable.open(file.open(), reading.sheet())
                : CsvTable.open(file.open(), reading);
        try {
            return new MappedTable<>(table, reading, columns, mapping);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    @Override
    public Optional<R> next() {
        return table.next().map(row -> mapping.apply(new RowCells(header, row, reading)));
    }

    @Override
    public void close() {
        table.close();
    }
}
