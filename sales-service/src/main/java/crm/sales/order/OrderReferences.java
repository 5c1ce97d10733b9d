package crm.sales.order;

import crm.sales.customerref.KnownCustomers;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;

/**
 * What orders refer to, looked up for many of them at once.
 *
 * @param customers who is named
 * @param numbers numbers for those orders that have none
 * @param moved what orders say by now whose customer or place was another one before
 */
record OrderReferences(KnownCustomers customers, Iterator<String> numbers, Map<UUID, OrderContent> moved) {

    OrderReferences(KnownCustomers customers, Iterator<String> numbers) {
        this(customers, numbers, new HashMap<>());
    }
}
