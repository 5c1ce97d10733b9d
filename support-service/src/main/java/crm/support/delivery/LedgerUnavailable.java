package crm.support.delivery;

import java.io.Serial;
import java.sql.SQLException;

/** The ledger could not be read or written; the cause says why. */
final class LedgerUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LedgerUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
