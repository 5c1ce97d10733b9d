/**
 * Mail that leaves: a ledger with one row for each, written with what it tells. A row is claimed, which is committed, before
 * the mail server hears of it; what a crash or a broken connection left in doubt is settled by asking the mail server for
 * the Message-ID, and is never simply sent again.
 */
package crm.support.delivery;
