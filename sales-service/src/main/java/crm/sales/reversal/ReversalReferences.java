package crm.sales.reversal;

import crm.sales.customerref.KnownCustomers;
import crm.sales.order.SalesOrder;
import crm.sales.upsert.ExternalId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What reversals refer to, looked up for many of them at once.
 *
 * @param customers who is named
 * @param orders the orders that are named, locked
 * @param orderIds those of them that are named by an external id
 * @param numbers numbers for those reversals that have none
 * @param touched the orders that reversals of this transaction changed, until they are told of
 */
record ReversalReferences(
        KnownCustomers customers,
        Map<UUID, SalesOrder> orders,
        Map<ExternalId, UUID> orderIds,
        Iterator<String> numbers,
        Map<UUID, SalesOrder> touched) {

    ReversalReferences(
            KnownCustomers customers,
            Map<UUID, SalesOrder> orders,
            Map<ExternalId, UUID> orderIds,
            Iterator<String> numbers) {
        this(customers, orders, orderIds, numbers, new LinkedHashMap<>());
    }
}
