/**
 * Sales: what the company offers, to whom, and what became of it (leads, opportunities, quotes, orders).
 *
 * <p>Each feature is a package below this one. So far the application only stands: it migrates its database, verifies
 * tokens, reports health and metrics, and serves a contract without operations.
 */
package crm.sales;
