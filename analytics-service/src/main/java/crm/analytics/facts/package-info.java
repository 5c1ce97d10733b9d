/** What analytics holds of the other services' records: one row each, the newest version, without personal details. */
package crm.analytics.facts;
