package crm.support.delivery;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Knows which mails the mail server took, by their Message-IDs. */
interface SentMail {

    /**
     * Looks mails up, one after the other in the order given.
     *
     * @param messageIds with their angle brackets
     * @return those that it has; empty when it cannot be asked now
     */
    Optional<Set<String>> find(Collection<String> messageIds);
}
