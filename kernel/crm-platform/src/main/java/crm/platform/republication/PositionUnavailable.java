package crm.platform.republication;

import java.sql.SQLException;

/** The position of a republication could not be read or written; the step that tried must not commit. */
final class PositionUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PositionUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
