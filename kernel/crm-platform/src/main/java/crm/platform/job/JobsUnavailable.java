package crm.platform.job;

import java.sql.SQLException;

/** The database did not do what the jobs asked of it. */
final class JobsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobsUnavailable(SQLException cause) {
        super(cause);
    }
}
