/** Addresses of mail, in the one form in which they are compared. */
package crm.support.address;
