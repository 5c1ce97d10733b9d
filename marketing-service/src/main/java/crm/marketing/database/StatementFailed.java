package crm.marketing.database;

import java.sql.SQLException;

/** The database refused a statement, or could not be reached; the cause says which. */
public final class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
