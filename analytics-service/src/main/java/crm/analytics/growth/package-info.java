/** The customer growth report: how many customers came and went, by day, source and country. */
package crm.analytics.growth;
