/**
 * What the customer service announces, on the topic {@code crm.customer}.
 *
 * <p>No event carries a personal detail: no consumer needs one so far.
 */
package crm.events.customer;
