/**
 * Support: what customers ask for after the sale and how well they are answered (tickets, service levels, knowledge).
 *
 * <p>Each feature is a package below this one. So far the application only stands: it migrates its database, verifies
 * tokens, reports health and metrics, and serves a contract without operations.
 */
package crm.support;
