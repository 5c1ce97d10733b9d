/**
 * Sales: what the company offers, to whom, and what became of it (products, orders, cancellations and returns, opportunities).
 *
 * <p>Each feature is a package below this one.
 */
package crm.sales;
