package crm.support.delivery;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Wakes the sender when the transaction that has mail for it has committed. */
record WakeSender(MailSender sender) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // nothing to write
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            sender.wake();
        }
    }
}
