package crm.sales.order;

import crm.sales.customerref.CustomerReference;
import java.util.Map;
import java.util.UUID;

/**
 * Others than before are said to have ordered; whoever keeps the customer with the order follows, in the same transaction.
 *
 * @param customers whose the orders are now
 */
public record OrderCustomersChanged(Map<UUID, CustomerReference> customers) {}
