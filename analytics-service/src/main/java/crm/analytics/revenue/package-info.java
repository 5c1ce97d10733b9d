/** Revenue by day, month, country or product. */
package crm.analytics.revenue;
