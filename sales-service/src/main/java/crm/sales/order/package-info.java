/**
 * Orders: what a customer ordered, line by line, what it costs, and how far payment and delivery are.
 *
 * <p>What callers say of an order ({@link crm.sales.order.OrderContent}) is kept apart from what follows from cancellations and
 * returns: an order that was paid and partly returned is {@code partially-refunded}, and is still said to be {@code paid} by
 * the system that sends it again.
 */
package crm.sales.order;
