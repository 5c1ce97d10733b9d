/** What happened to the aggregates of sales is told: to the other services as events, and to the audit. */
package crm.sales.journal;
