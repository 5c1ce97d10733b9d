package crm.support.mailbox;

import java.util.HashMap;
import java.util.Map;

/** Counts how often mails failed, as long as this instance runs. */
final class FailedMails {

    private final Map<MailPlace, Integer> attempts = new HashMap<>();

    /** Counts one more, and answers how many there are. */
    int add(MailPlace place) {
        return attempts.merge(place, 1, Integer::sum);
    }

    void forget(MailPlace place) {
        attempts.remove(place);
    }
}
