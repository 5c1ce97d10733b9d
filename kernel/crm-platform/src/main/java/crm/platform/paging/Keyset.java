package crm.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import org.hibernate.jpa.HibernateHints;

/**
 * Reads lists page by page. A page starts after the sort keys of the last row of the page before, which an index finds at
 * once however far down the list it is, and no row is missed or repeated when others are inserted meanwhile. The id is
 * always the last key, so that the order is total.
 */
@ApplicationScoped
public class Keyset {

    private final EntityManager entities;
    private final RowEstimate estimate;

    Keyset(EntityManager entities, RowEstimate estimate) {
        this.entities = entities;
        this.estimate = estimate;
    }

    /**
     * A page of an entity's rows, each shown by the view; runs in the caller's transaction. The rows are read to be shown: no
     * copies are kept by which changes of them could be found, and none would be written.
     */
    public <E, V> Page<V> page(Class<E> entity, ListQuery query, Function<? super E, ? extends V> view) {
        var select = new KeysetSelect(entity, query, entities.getMetamodel());
        var found = rows(select, query.limit());
        var more = found.size() > query.limit();
        var rows = more ? found.subList(0, query.limit()) : found;
        List<V> items =
                rows.stream().<V>map(row -> view.apply(entity.cast(row[0]))).toList();
        return new Page<>(items, more ? select.cursorAfter(rows.get(rows.size() - 1)) : null, total(select, query));
    }

    /** How many rows there are in all; null when the query does not ask. */
    <E> Total total(Class<E> entity, ListQuery query) {
        return query.total() == null ? null : total(new KeysetSelect(entity, query, entities.getMetamodel()), query);
    }

    private List<Object[]> rows(KeysetSelect select, int limit) {
        var statement = entities.createQuery(select.page(), Object[].class);
        select.pageParameters().forEach(statement::setParameter);
        return statement
                .setMaxResults(limit + 1)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    private Total total(KeysetSelect select, ListQuery query) {
        if (query.total() == null) {
            return null;
        }
        return switch (query.total()) {
            case EXACT -> new Total(count(select), Total.Relation.EXACT);
            case ESTIMATE -> new Total(estimate.of(select), Total.Relation.ESTIMATE);
        };
    }

    private long count(KeysetSelect select) {
        var statement = entities.createQuery(select.count(), Long.class);
        select.listParameters().forEach(statement::setParameter);
        return statement.getSingleResult();
    }
}
