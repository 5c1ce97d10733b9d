package crm.support.ticket;

import crm.platform.problem.NotFound;
import crm.support.customerref.CustomerNames;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The tickets. */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    static final String RESOURCE = "ticket";

    /** With arrays, because Hibernate would make a statement of its own for each number of names. */
    private static final String OF_NOBODY = """
            select distinct contact_email, customer_key from ticket
            where customer_id is null and (contact_email = any(:emails) or customer_key = any(:keys))""";

    /** @throws NotFound when there is no such ticket */
    Ticket require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /** As {@link #require}; whoever wants to change it too waits. */
    Ticket requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    Optional<Ticket> findByNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    /** Numbers grow, and may leave some out. */
    String nextNumber() {
        return "T-"
                + getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery("select nextval('ticket_number')", Long.class)
                        .getSingleResult();
    }

    void keep(TicketStatusChange change) {
        getEntityManager().persist(change);
    }

    /** Tickets of which a promise is broken by now, to be changed; those that somebody changes already are left out. */
    List<Ticket> broken(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from ticket where next_breach_at < :now
                        order by next_breach_at limit :limit for update skip locked""", Ticket.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .list();
    }

    /** Tickets of nobody yet that were told by one of the names, to be changed. */
    List<Ticket> unrecognised(CustomerNames names, int limit) {
        return find(
                        "customer.customerId is null and (customer.contactEmail in ?1 or customer.customerKey in ?2) order by id",
                        orNothing(names.emails()),
                        orNothing(names.externalIds()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /** Those of the names by which somebody told a ticket who is nobody yet. */
    CustomerNames ofNobody(CustomerNames names) {
        return CustomerNames.told(getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(OF_NOBODY, Object[].class)
                        .setParameter("emails", names.emails().toArray(String[]::new))
                        .setParameter("keys", names.externalIds().toArray(String[]::new))
                        .getResultList())
                .among(names);
    }

    /** Tickets of a customer, to be changed. */
    List<Ticket> of(UUID customer, int limit) {
        return find("customer.customerId = ?1 order by id", customer)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    void forgetReasons(Collection<UUID> tickets) {
        getEntityManager()
                .createQuery("update TicketStatusChange c set c.reason = null where c.ticketId in :tickets")
                .setParameter("tickets", tickets)
                .executeUpdate();
    }

    private static Collection<String> orNothing(Collection<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }
}
