/**
 * Marketing: who is addressed, with what, and what it brought (campaigns, journeys, offers, budgets).
 *
 * <p>Each feature is a package below this one. So far the application only stands: it migrates its database, verifies
 * tokens, reports health and metrics, and serves a contract without operations.
 */
package crm.marketing;
