package crm.sales.order;

import crm.platform.problem.NotFound;
import crm.sales.upsert.ExternalId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The orders. */
@ApplicationScoped
public class OrderRepository implements PanacheRepositoryBase<SalesOrder, UUID> {

    /** Those that wait for a customer who is named by one of the ids. */
    private static final String WAITING = """
            select id from sales_order
            join unnest(:systems, :ids) as named (customer_system, customer_external_id)
              using (customer_system, customer_external_id)
            where customer_id is null
            order by id""";

    /** @throws NotFound when there is no such order */
    SalesOrder require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(OrderUpserts.RESOURCE, id));
    }

    /** Whoever wants to change them too waits; always in one order, so that two callers cannot deadlock. */
    Map<UUID, SalesOrder> findForChange(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(SalesOrder::id, Function.identity()));
    }

    /** The next ones after an id, in the order of the ids. Nobody changes them until the transaction ends. */
    List<SalesOrder> findNext(UUID after, UUID upTo, int limit) {
        return find("id > ?1 and id <= ?2", Sort.by("id"), after, upTo)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .range(0, limit - 1)
                .list();
    }

    /** Which orders wait for one of the customers, in the order of their ids. */
    List<UUID> findIdsWaitingFor(Collection<ExternalId> keys) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(WAITING, UUID.class)
                .setParameter("systems", keys.stream().map(ExternalId::system).toArray(String[]::new))
                .setParameter("ids", keys.stream().map(ExternalId::id).toArray(String[]::new))
                .getResultList();
    }

    /** Which orders are of one of the customers, in the order of their ids. */
    List<UUID> findIdsOf(Collection<UUID> customers) {
        return getEntityManager()
                .createQuery(
                        "select o.id from SalesOrder o where o.content.customerId in :customers order by o.id",
                        UUID.class)
                .setParameter("customers", customers)
                .getResultList();
    }
}
