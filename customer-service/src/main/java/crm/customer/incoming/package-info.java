/**
 * The doors for events: one consumer class for each service that produces them; it translates, and decides nothing. What a batch of
 * events says is gathered and written together.
 */
package crm.customer.incoming;
