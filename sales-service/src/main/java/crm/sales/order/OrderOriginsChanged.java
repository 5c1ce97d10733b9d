package crm.sales.order;

import java.util.Map;
import java.util.UUID;

/**
 * Others than before are said to have ordered, or elsewhere; whoever keeps that with the order follows, in the same
 * transaction.
 *
 * @param orders what the orders say now
 */
public record OrderOriginsChanged(Map<UUID, OrderContent> orders) {}
