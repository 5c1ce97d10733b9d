package crm.sales.orderimport;

import crm.platform.job.JobFile;
import crm.tables.FileReading;
import crm.tables.FileRows;
import crm.tables.MappedTable;

/** Opens files of order lines. */
final class OrderFiles {

    private OrderFiles() {}

    /**
     * The rows of a file.
     *
     * @throws crm.tables.FileUnusable when it is not of its format
     * @throws crm.platform.problem.InvalidInput when it does not have the mapping's columns
     */
    static FileRows<OrderRow> open(JobFile file, FileReading reading, OrderMapping mapping) {
        return new FileRows<>(
                MappedTable.open(file, reading, mapping.allColumns(), cells -> new OrderRow(mapping, cells)));
    }
}
