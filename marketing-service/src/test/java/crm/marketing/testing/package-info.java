/** What the tests of marketing have in common: its API as a caller with every right, customers by events, mail by IMAP. */
package crm.marketing.testing;
