/** Amounts of money and other decimal numbers: how they are read, how fine they may be, and how they are rounded. */
package crm.sales.money;
