package crm.customer.database;

import java.sql.SQLException;

/** The database refused a statement, or could not be reached; the cause says which. The transaction must not commit. */
public final class DatabaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseRefused(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
