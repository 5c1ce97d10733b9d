/** Customers in any number, loaded straight into the database. */
package crm.bench.data;
