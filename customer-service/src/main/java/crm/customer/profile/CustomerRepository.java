package crm.customer.profile;

import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.ReadOnlyMode;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/** The customers. */
@ApplicationScoped
public class CustomerRepository implements PanacheRepositoryBase<Customer, UUID> {

    /**
     * Reads a customer in order to show it: no copy is kept by which changes could be found, and none would be written.
     *
     * @throws NotFound when there is no such customer
     */
    Customer requireToShow(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Customer.class, id, ReadOnlyMode.READ_ONLY))
                .orElseThrow(() -> new NotFound(CustomerJournal.RESOURCE, id));
    }

    /**
     * Reads a customer in order to change it: whoever wants to change it too waits, and then sees what we wrote.
     *
     * @throws NotFound when there is no such customer
     */
    Customer requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound(CustomerJournal.RESOURCE, id));
    }

    /** Reads the customer that has an id in another system, in order to show it. */
    Optional<Customer> findToShowByExternalId(ExternalId key) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select customer.* from customer
                        join customer_external_id on customer_id = customer.id
                        where system = :system and external_id = :id""", Customer.class)
                .setParameter("system", key.system())
                .setParameter("id", key.id())
                .setReadOnly(true)
                .uniqueResultOptional();
    }

    /** Reads those of the customers that are there, in order to show them. */
    List<Customer> findAllToShow(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1", ids)
                        .withHint(HibernateHints.HINT_READ_ONLY, true)
                        .list();
    }

    /** As {@link #requireForChange}, for many at once; always in one order, so that two callers cannot deadlock. */
    Map<UUID, Customer> findForChange(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
    }
}
