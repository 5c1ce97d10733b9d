package crm.tables;

import java.util.Optional;

/** Rows of cells, the first of which is the header. */
interface Table extends AutoCloseable {

    /**
     * The next row that is not empty; empty at the end.
     *
     * @throws FileUnusable when the rest of the file cannot be told apart into rows
     */
    Optional<TableRow> next();

    @Override
    void close();
}
