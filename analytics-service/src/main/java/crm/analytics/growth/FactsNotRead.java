package crm.analytics.growth;

import java.io.Serial;
import java.sql.SQLException;

/** The facts could not be read from the database; the cause says why. */
final class FactsNotRead extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    FactsNotRead(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
