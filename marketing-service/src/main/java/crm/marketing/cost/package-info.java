/** What marketing costs: entries that are never changed, corrected by entries of their own. */
package crm.marketing.cost;
