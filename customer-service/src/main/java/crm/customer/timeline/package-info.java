/**
 * Every contact with a customer in one order: what the other services tell, and what happened here. What happened here is not copied:
 * the timeline is a view over the tables that have it.
 */
package crm.customer.timeline;
