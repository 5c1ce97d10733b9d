package crm.customer.segment;

import crm.customer.segment.SegmentFilter.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks which customers meet a condition; each method is one query. */
@ApplicationScoped
class Selection {

    private static final String MEMBERSHIP =
            "select 1 from SegmentMember m where m.segmentId = :segment and m.customerId = c.id";

    private final EntityManager entities;

    Selection(EntityManager entities) {
        this.entities = entities;
    }

    long count(Condition condition) {
        var query = entities.createQuery("select count(*) from Customer c where " + condition.hql(), Long.class);
        condition.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Some of those who meet it, the newest first. */
    List<UUID> some(Condition condition, int limit) {
        return ids(
                "select c.id from Customer c where " + condition.hql() + " order by c.createdAt desc, c.id desc",
                condition.parameters(),
                limit);
    }

    /** The next of those who meet it and are no members. */
    List<UUID> entering(UUID segment, Condition condition, UUID after, int limit) {
        return ids(
                "select c.id from Customer c where c.id > :after and " + condition.hql() + " and not exists ("
                        + MEMBERSHIP + ") order by c.id",
                with(condition, "segment", segment, "after", after),
                limit);
    }

    /** The next of those who are members and do not meet it. */
    List<UUID> leaving(UUID segment, Condition condition, UUID after, int limit) {
        return ids(
                "select m.customerId from SegmentMember m where m.segmentId = :segment and m.customerId > :after"
                        + " and not exists (select 1 from Customer c where c.id = m.customerId and " + condition.hql()
                        + ") order by m.customerId",
                with(condition, "segment", segment, "after", after),
                limit);
    }

    /** Those of some customers who meet it. */
    List<UUID> among(Collection<UUID> customers, Condition condition) {
        return ids(
                "select c.id from Customer c where c.id in :customers and " + condition.hql(),
                with(condition, "customers", padded(customers), null, null),
                customers.size());
    }

    /** Of few lengths, so that the database knows the statement again. */
    private static List<UUID> padded(Collection<UUID> customers) {
        var padded = new ArrayList<>(customers);
        var length = Integer.highestOneBit(Math.max(1, customers.size() * 2 - 1));
        while (padded.size() < length && !customers.isEmpty()) {
            padded.add(padded.get(0));
        }
        return padded;
    }

    private List<UUID> ids(String hql, Map<String, Object> parameters, int limit) {
        var query = entities.createQuery(hql, UUID.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static Map<String, Object> with(
            Condition condition, String name, Object value, String otherName, Object otherValue) {
        var parameters = new HashMap<>(condition.parameters());
        parameters.put(name, value);
        if (otherName != null) {
            parameters.put(otherName, otherValue);
        }
        return parameters;
    }
}
