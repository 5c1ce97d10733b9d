package crm.support.mailbox;

import java.io.Serial;

/** {@code crm.mailbox.queue} names no queue; mail waits in the mailbox until it does. */
final class UnknownMailQueue extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnknownMailQueue(String key) {
        super("crm.mailbox.queue names no queue: " + key);
    }
}
