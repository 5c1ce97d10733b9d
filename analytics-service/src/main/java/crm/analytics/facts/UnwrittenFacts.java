package crm.analytics.facts;

import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The facts of one running transaction: gathered, so that those of a batch of events are few statements, and written before
 * it commits.
 */
final class UnwrittenFacts implements Synchronization {

    private final DataSource database;
    private final Map<FactStore<?>, Gathered<?>> gathered = new LinkedHashMap<>();
    private final Set<UUID> removedCustomers = new HashSet<>();
    private final Map<String, Instant> newest = new HashMap<>();

    UnwrittenFacts(DataSource database) {
        this.database = database;
    }

    /** Facts of one kind, one for each thing. */
    private record Gathered<T>(FactStore<T> store, Map<UUID, T> facts) {

        void add(Object fact) {
            @SuppressWarnings("unchecked")
            var told = (T) fact;
            facts.merge(store.id(told), told, store::merged);
        }

        void write(Connection connection) throws SQLException {
            store.write(facts.values(), connection);
        }
    }

    <T> UnwrittenFacts add(FactStore<T> store, T fact) {
        gathered.computeIfAbsent(store, kind -> new Gathered<>(store, new HashMap<>()))
                .add(fact);
        return this;
    }

    /** A customer whose id no fact may have any more. */
    void forget(UUID customer) {
        removedCustomers.add(customer);
    }

    void heard(String topic, Instant occurredAt) {
        newest.merge(topic, occurredAt, (held, told) -> told.isAfter(held) ? told : held);
    }

    @Override
    public void beforeCompletion() {
        try (var connection = database.getConnection()) {
            RemovedCustomers.lock(connection, !removedCustomers.isEmpty());
            for (var kind : gathered.values()) {
                kind.write(connection);
            }
            RemovedCustomers.forget(removedCustomers, connection);
            Watermark.raise(newest, connection);
        } catch (SQLException e) {
            throw new FactsNotStored(e);
        }
    }

    @Override
    public void afterCompletion(int status) {
        // written or undone; nothing is kept
    }
}
