/**
 * Selections of customers that are kept: by a filter over the profile, the lifecycle and what was bought, whose members come and go as
 * customers change, or by hand. Who came and went is announced.
 */
package crm.customer.segment;
