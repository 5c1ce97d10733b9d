package crm.support.customerref;

import java.io.Serial;
import java.sql.SQLException;

/** The database refused a customer's row, or could not be reached; the cause says which. */
public final class CustomerRefsUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    CustomerRefsUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
