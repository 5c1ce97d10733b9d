package crm.support.republication;

import java.io.Serial;
import java.sql.SQLException;

/** The database did not tell the states; the step that asked is tried again. */
final class StatesUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StatesUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
