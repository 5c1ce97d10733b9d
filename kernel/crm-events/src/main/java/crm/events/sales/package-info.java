/**
 * What the sales service announces, on the topic {@code crm.sales}: products, orders and what takes them back, opportunities.
 *
 * <p>No event carries a personal detail: customers are told by their id.
 */
package crm.events.sales;
