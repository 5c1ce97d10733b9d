package crm.analytics.query;

import java.io.Serial;
import java.sql.SQLException;

/** The facts could not be read from the database, or what was computed of them not be kept; the cause says why. */
public final class FactsNotRead extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public FactsNotRead(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
