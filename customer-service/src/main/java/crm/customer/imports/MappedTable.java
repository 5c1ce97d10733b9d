package crm.customer.imports;

import java.util.Optional;

/** The rows of a table, in the light of its header and a mapping. */
final class MappedTable implements RowSource {

    private final Table table;
    private final Mapping mapping;
    private final FileReading reading;
    private final Header header;

    /** @throws FileUnusable when the table has no header */
    MappedTable(Table table, Mapping mapping, FileReading reading) {
        this.table = table;
        this.mapping = mapping;
        this.reading = reading;
        this.header = table.next()
                .map(row -> new Header(row.cells().stream().map(String::strip).toList()))
                .orElseThrow(() -> new FileUnusable("file-empty", "must begin with a header"));
        header.check(mapping);
    }

    @Override
    public Optional<ImportRow> next() {
        return table.next().map(row -> new MappedRow(mapping, reading, header, row));
    }

    @Override
    public void close() {
        table.close();
    }
}
