/** Amounts of money: a decimal number and its currency, never one without the other. */
package crm.marketing.money;
