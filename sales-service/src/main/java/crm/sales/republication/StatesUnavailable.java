package crm.sales.republication;

import java.sql.SQLException;

/** The database did not tell the states; the step that asked is tried again. */
final class StatesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatesUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
