package crm.platform.audit;

import java.sql.SQLException;

/** The audit record could not be written or read; what it belongs to must not happen either. */
final class AuditUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditUnavailable(SQLException cause) {
        super("The audit record is not available", cause);
    }
}
