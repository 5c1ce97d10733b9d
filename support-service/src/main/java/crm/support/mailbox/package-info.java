/**
 * Mail that comes in: fetched by IMAP, each mail once, read with limits, and brought to the ticket it belongs to, or to a new
 * one. What machines send is not answered and opens nothing.
 *
 * <p>How far the mailbox is read is kept with what was made of the mail, in one transaction; the flag on the mail server
 * comes after it and decides nothing.
 */
package crm.support.mailbox;
