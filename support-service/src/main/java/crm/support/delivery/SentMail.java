package crm.support.delivery;

/** Knows which mails the mail server has taken. */
public interface SentMail {

    /** What the mail server says. */
    enum Trace {
        /** It has the mail. */
        FOUND,
        /** It surely does not have the mail. */
        ABSENT,
        /** It cannot be asked. */
        UNKNOWN
    }

    /**
     * Looks for a mail.
     *
     * @param messageId with its angle brackets
     */
    Trace find(String messageId);
}
