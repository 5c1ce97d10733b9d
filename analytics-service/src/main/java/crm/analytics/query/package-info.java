/** How reports and measures read the facts: SQL with its values bound, and rows mapped to records. */
package crm.analytics.query;
