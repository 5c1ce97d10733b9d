package crm.customer.imports;

import crm.platform.job.JobFile;
import crm.platform.json.JsonPart;
import crm.tables.FileReading;
import crm.tables.FileRows;
import crm.tables.MappedTable;
import crm.tables.RowSource;
import crm.tables.TextLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Opens files of every format. */
@ApplicationScoped
class ImportFiles {

    private final JsonPart json;

    ImportFiles(JsonPart json) {
        this.json = json;
    }

    /**
     * The rows of a file.
     *
     * @throws crm.tables.FileUnusable when it is not of its format
     * @throws crm.platform.problem.InvalidInput when it does not have the mapping's columns
     */
    FileRows<ImportRow> open(JobFile file, FileReading reading, Mapping mapping) {
        return new FileRows<>(source(file, reading, mapping));
    }

    private RowSource<ImportRow> source(JobFile file, FileReading reading, Mapping mapping) {
        return switch (reading.format()) {
            case CSV, XLSX -> MappedTable.open(file, reading, columns(mapping), cells -> new MappedRow(mapping, cells));
            case NDJSON ->
                TextLines.open(file, reading, (number, line) -> new JsonRow(mapping, reading, json, number, line));
        };
    }

    private static Collection<String> columns(Mapping mapping) {
        return mapping.columns().values().stream().flatMap(List::stream).toList();
    }
}
