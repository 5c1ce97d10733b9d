/**
 * What the customer service announces, on the topic {@code crm.customer}: who the customers are, what they agreed to, where they
 * stand in the lifecycle, and who is a member of which segment.
 *
 * <p>{@link crm.events.customer.CustomerContact} is personal; whoever keeps it forgets it with the customer.
 */
package crm.events.customer;
