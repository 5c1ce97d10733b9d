/** How JSON columns are written and read. */
package crm.sales.json;
