/**
 * What is promised: how soon somebody answers and how soon a thing is settled, in the working time of a calendar. Policies
 * stand in an order, and the first that fits a ticket holds for it, at the version it has then.
 */
package crm.support.sla;
