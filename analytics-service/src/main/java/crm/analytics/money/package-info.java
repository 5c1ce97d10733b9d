/** Amounts have a currency, and those of different ones are never added up. */
package crm.analytics.money;
