package crm.support.survey;

import crm.platform.problem.NotFound;
import crm.support.customerref.CustomerNames;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The surveys, and when the next ones are to be sent. */
@ApplicationScoped
public class SurveyRepository implements PanacheRepositoryBase<Survey, UUID> {

    static final String RESOURCE = "survey";

    /** With arrays, because Hibernate would make a statement of its own for each number of names. */
    private static final String OF_NOBODY = """
            select distinct contact_email, customer_key from survey
            where customer_id is null and (contact_email = any(:emails) or customer_key = any(:keys))""";

    /** @throws NotFound when there is no such survey */
    Survey require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /** @throws NotFound when the token opens nothing; what it was is not repeated */
    Survey require(SurveyToken token) {
        return find("tokenHash", (Object) token.hash())
                .firstResultOptional()
                .orElseThrow(() -> new NotFound(RESOURCE, "behind this link"));
    }

    /** As {@link #require(SurveyToken)}; who answers at the same time waits, and then sees that somebody has. */
    Survey requireForAnswer(SurveyToken token) {
        return find("tokenHash", (Object) token.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound(RESOURCE, "behind this link"));
    }

    /** A ticket is asked about at a time, unless it is planned already. */
    void plan(UUID ticket, Instant at) {
        session()
                .createNativeMutationQuery(
                        "insert into survey_plan (ticket_id, send_at) values (:ticket, :at) on conflict (ticket_id) do nothing")
                .setParameter("ticket", ticket)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** A ticket is not asked about. */
    void drop(Collection<UUID> tickets) {
        session()
                .createNativeMutationQuery("delete from survey_plan where ticket_id in (:tickets)")
                .setParameterList("tickets", tickets)
                .executeUpdate();
    }

    /** Takes tickets that are to be asked about now; others do not get the same. */
    List<UUID> takeDue(Instant now, int limit) {
        return session()
                .createNativeQuery("""
                        delete from survey_plan where ticket_id in (
                          select ticket_id from survey_plan where send_at <= :now
                          order by send_at limit :limit for update skip locked)
                        returning ticket_id""", UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .list();
    }

    /** Those of the tickets that were asked about already. */
    Set<UUID> asked(Collection<UUID> tickets) {
        return find("ticketId in ?1 and channel = ?2", tickets, SurveyChannel.EMAIL).stream()
                .map(Survey::ticketId)
                .collect(Collectors.toSet());
    }

    /** Surveys of nobody yet that were told by one of the names, to be changed. */
    List<Survey> unrecognised(CustomerNames names, int limit) {
        return find(
                        "customer.customerId is null and (customer.contactEmail in ?1 or customer.customerKey in ?2) order by id",
                        orNothing(names.emails()),
                        orNothing(names.externalIds()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /** Those of the names by which a survey went to somebody who is nobody yet. */
    CustomerNames ofNobody(CustomerNames names) {
        return CustomerNames.told(session()
                        .createNativeQuery(OF_NOBODY, Object[].class)
                        .setParameter("emails", names.emails().toArray(String[]::new))
                        .setParameter("keys", names.externalIds().toArray(String[]::new))
                        .getResultList())
                .among(names);
    }

    /** Surveys of a customer, to be changed. */
    List<Survey> of(UUID customer, int limit) {
        return find("customer.customerId = ?1 order by id", customer)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /** Surveys about tickets, to be changed. */
    List<Survey> about(Collection<UUID> tickets) {
        return find("ticketId in ?1 order by id", tickets)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static Collection<String> orNothing(Collection<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
