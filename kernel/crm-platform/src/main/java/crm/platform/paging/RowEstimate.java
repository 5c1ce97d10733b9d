package crm.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.query.Query;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * How many rows the planner of PostgreSQL expects a query to have. The HQL is marked with a query hint, which Hibernate
 * puts in front of the SQL; the mark is then replaced with {@code explain}, so that the very same statement with the same
 * bound parameters is estimated.
 */
@ApplicationScoped
class RowEstimate {

    private static final String MARK = "crm-estimate";

    private final EntityManager entities;
    private final ObjectMapper mapper;

    RowEstimate(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    long of(KeysetSelect select) {
        var statement = entities.createQuery(select.anyText(), String.class).unwrap(Query.class);
        statement.addQueryHint(MARK);
        select.listParameters().forEach(statement::setParameter);
        return rows((String) statement.getSingleResult());
    }

    private long rows(String plan) {
        try {
            return mapper.readTree(plan).at("/0/Plan/Plan Rows").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The plan is not JSON: " + plan, e);
        }
    }

    /** Turns a marked statement into a question for its plan. */
    @PersistenceUnitExtension
    static class Explain implements StatementInspector {

        private static final long serialVersionUID = 1L;
        private static final String PREFIX = "/*+ " + MARK + " */ ";

        @Override
        public String inspect(String sql) {
            return sql.startsWith(PREFIX) ? "explain (format json) " + sql.substring(PREFIX.length()) : sql;
        }
    }
}
