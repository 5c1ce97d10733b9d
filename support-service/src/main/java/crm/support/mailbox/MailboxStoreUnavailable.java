package crm.support.mailbox;

import java.io.Serial;
import java.sql.SQLException;

/** How far a mailbox is read could not be learnt or kept; the cause says why. */
final class MailboxStoreUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    MailboxStoreUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
