/**
 * What the marketing service announces, on the topic {@code crm.marketing}: campaigns, what became of each message, cost, and the revenue
 * that is credited to a campaign.
 *
 * <p>No event carries a personal detail: customers are told by their id.
 */
package crm.events.marketing;
