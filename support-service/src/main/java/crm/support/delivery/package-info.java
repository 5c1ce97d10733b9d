/**
 * Mail that leaves: a ledger with one row for each, written with what it tells. A row is claimed, which is committed, before
 * the mail server hears of it; what a crash or a broken connection left in doubt is settled by an archive mailbox, which must
 * have the mail, or prove that it would have it, and is never simply sent again.
 */
package crm.support.delivery;
