/** Customers as files: those that a filter finds, in an order, made by a job and kept for a while. */
package crm.customer.exports;
