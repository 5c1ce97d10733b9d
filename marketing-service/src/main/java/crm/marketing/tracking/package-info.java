/**
 * The links in a mail: its picture, its addresses, and the one that says no more. They are public, so each carries a token
 * that is signed with a secret of its message and good for one purpose; and no GET changes what a customer agreed to.
 */
package crm.marketing.tracking;
