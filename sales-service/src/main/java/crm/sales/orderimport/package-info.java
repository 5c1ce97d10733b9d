/**
 * Files of order lines, by jobs: the lines that stand together under one invoice number become an order, or a cancellation, or
 * a return.
 *
 * <p>An invoice is stored whole or not at all, and each line of the file is counted once: with what became of its invoice, or
 * as rejected with a reason. Importing a file again finds the same orders by the invoice's number, and changes nothing.
 */
package crm.sales.orderimport;
