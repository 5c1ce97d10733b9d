package crm.customer.imports;

import crm.platform.job.JobFile;
import crm.platform.json.JsonPart;
import jakarta.enterprise.context.ApplicationScoped;

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
     * @throws FileUnusable when it is not of its format
     * @throws crm.platform.problem.InvalidInput when it does not have the mapping's columns
     */
    FileRows open(JobFile file, FileReading reading, Mapping mapping) {
        return new FileRows(
                switch (reading.format()) {
                    case CSV -> mapped(CsvTable.open(file.open(), reading), reading, mapping);
                    case XLSX -> mapped(SheetTable.open(file.open(), reading.sheet()), reading, mapping);
                    case NDJSON -> JsonLines.open(file.open(), mapping, reading, json);
                });
    }

    private static MappedTable mapped(Table table, FileReading reading, Mapping mapping) {
        try {
            return new MappedTable(table, mapping, reading);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }
}
