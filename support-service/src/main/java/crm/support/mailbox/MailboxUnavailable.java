package crm.support.mailbox;

import java.io.Serial;

/** The mailbox cannot be read now, or a mail in it; the next visit goes on from there. */
final class MailboxUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    MailboxUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
