/** Customers from files: a mapping says what the columns mean, a job writes the rows, every rejected row is named. */
package crm.customer.imports;
