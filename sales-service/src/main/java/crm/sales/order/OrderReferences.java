package crm.sales.order;

import crm.sales.customerref.CustomerReference;
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
 * @param moved the orders whose customer is another one by now
 */
record OrderReferences(KnownCustomers customers, Iterator<String> numbers, Map<UUID, CustomerReference> moved) {

    OrderReferences(KnownCustomers customers, Iterator<String> numbers) {
        this(customers, numbers, new HashMap<>());
    }
}
