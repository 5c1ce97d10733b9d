/**
 * Mails on their way: claimed in the ledger, handed to the mail server, and what it said noted, one by one, by any number of
 * instances. What nobody knows about is settled by asking the archive for its Message-ID, never sent again blindly.
 */
package crm.marketing.delivery;
