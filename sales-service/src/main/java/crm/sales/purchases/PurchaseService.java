package crm.sales.purchases;

import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.sales.customerref.CustomerRefs;
import crm.sales.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What a customer bought and gave back. */
@ApplicationScoped
@Transactional
public class PurchaseService {

    private static final String TOTALS = """
            select currency,
                   count(*) filter (where kind = 'order' and status <> 'cancelled'),
                   count(*) filter (where kind = 'order' and status = 'cancelled'),
                   count(*) filter (where kind = 'cancellation'),
                   count(*) filter (where kind = 'return'),
                   sum(case kind when 'order' then net else -net end),
                   sum(case kind when 'order' then gross else -gross end),
                   max(occurred_at) filter (where kind = 'order' and status <> 'cancelled')
            from purchase where customer_id = :customer
            group by currency order by currency""";

    private final Keyset keyset;
    private final CustomerRefs customers;
    private final Session session;

    PurchaseService(Keyset keyset, CustomerRefs customers, Session session) {
        this.keyset = keyset;
        this.customers = customers;
        this.session = session;
    }

    /** A page of what a customer bought and gave back; nothing of somebody whom sales has not heard of. */
    public Page<PurchaseView> list(UUID customer, ListQuery query) {
        var ofCustomer = query.among("p.customerId = :customer", Map.of("customer", customer));
        return keyset.page(Purchase.class, ofCustomer, PurchaseView::of);
    }

    /** What all of it comes to, by currency. */
    public List<PurchaseTotal> totals(UUID customer) {
        return session
                .createNativeQuery(TOTALS, Object[].class)
                .setParameter("customer", customer)
                .getResultList()
                .stream()
                .map(PurchaseService::total)
                .toList();
    }

    /** What people call the customer; empty when that is not known. */
    public Optional<String> displayName(UUID customer) {
        return customers.displayName(customer);
    }

    /** A native query gives a time with its offset, or as an instant. */
    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }

    private static PurchaseTotal total(Object[] row) {
        var currency = (String) row[0];
        return new PurchaseTotal(
                currency,
                (Long) row[1],
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                Money.of((BigDecimal) row[5], currency),
                Money.of((BigDecimal) row[6], currency),
                instant(row[7]));
    }
}
