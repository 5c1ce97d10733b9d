package crm.customer.database;

import java.sql.SQLException;

/** Makes something of a row. */
@FunctionalInterface
public interface RowReader<T> {

    /** @throws SQLException when the row is not as expected */
    T read(Row row) throws SQLException;
}
