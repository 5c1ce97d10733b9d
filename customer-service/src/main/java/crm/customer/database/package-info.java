/** Statements on many rows at once, in the running transaction: what entities, one row each, would be too slow for. */
package crm.customer.database;
