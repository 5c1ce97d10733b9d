package crm.support.mailbox;

/**
 * Where a mail is in a mailbox (RFC 3501, 2.3.1.1).
 *
 * @param mailbox which one
 * @param uidValidity numbers of another one mean nothing
 * @param uid its number there; those of later mails are greater
 */
record MailPlace(String mailbox, long uidValidity, long uid) {}
