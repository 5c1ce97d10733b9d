package crm.sales.opportunity;

import crm.platform.problem.NotFound;
import crm.sales.upsert.ExternalId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/** The opportunities. */
@ApplicationScoped
public class OpportunityRepository implements PanacheRepositoryBase<Opportunity, UUID> {

    static final String RESOURCE = "opportunity";

    /** Those that wait for a customer who is named by one of the ids. */
    private static final String WAITING = """
            select id from opportunity
            join unnest(:systems, :ids) as named (customer_system, customer_external_id)
              using (customer_system, customer_external_id)
            where customer_id is null""";

    private static final String STANDING = """
            select stage, count(*) from opportunity
            where pipeline = :pipeline and status = 'open' and stage = any(:stages) group by stage""";

    /** @throws NotFound when there is no such opportunity */
    Opportunity require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /**
     * Reads an opportunity in order to change it: whoever wants to change it too waits, and then sees what we wrote.
     *
     * @throws NotFound when there is no such opportunity
     */
    Opportunity requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(RESOURCE, id));
    }

    /** The next ones after an id, in the order of the ids. Nobody changes them until the transaction ends. */
    List<Opportunity> findNext(UUID after, UUID upTo, int limit) {
        return find("id > ?1 and id <= ?2", Sort.by("id"), after, upTo)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .range(0, limit - 1)
                .list();
    }

    /** The opportunities that wait for one of the customers, locked. */
    List<Opportunity> findWaitingFor(Collection<ExternalId> keys) {
        var ids = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(WAITING, UUID.class)
                .setParameter("systems", keys.stream().map(ExternalId::system).toArray(String[]::new))
                .setParameter("ids", keys.stream().map(ExternalId::id).toArray(String[]::new))
                .getResultList();
        return ids.isEmpty() ? List.of() : locked("id in ?1 and content.customerId is null", ids);
    }

    /** The opportunities of the customers, locked. */
    List<Opportunity> findOf(Collection<UUID> customers) {
        return locked("content.customerId in ?1", customers);
    }

    /**
     * Where open opportunities stand.
     *
     * @param stages keys of stages of the pipeline
     * @return how many stand in each of them, in the order of the keys; those in which none does are left out
     */
    Map<String, Long> standing(String pipeline, Collection<String> stages) {
        var standing = new TreeMap<String, Long>();
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(STANDING, Object[].class)
                .setParameter("pipeline", pipeline)
                .setParameter("stages", stages.toArray(String[]::new))
                .getResultList()
                .forEach(row -> standing.put((String) row[0], ((Number) row[1]).longValue()));
        return standing;
    }

    private List<Opportunity> locked(String condition, Collection<UUID> values) {
        return find(condition, Sort.by("id"), values)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
