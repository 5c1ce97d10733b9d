/** The doors for events: one consumer class for each service that produces them; it translates, and decides nothing. */
package crm.sales.incoming;
