package crm.analytics.facts;

import java.io.Serial;
import java.sql.SQLException;

/** The database refused a fact, or could not be reached; the cause says which. */
public final class FactsNotStored extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    FactsNotStored(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
