/**
 * The ledger of messages: one row for each campaign and customer, claimed and committed before the mail is handed over, so
 * that nobody gets two, whatever fails in between.
 */
package crm.marketing.ledger;
