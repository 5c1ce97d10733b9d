/** What happened to customers, in the order of the commits, for systems that keep a copy. */
package crm.customer.changes;
