package crm.analytics.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of {@code customer_fact}; each event is one statement, so that neither order nor repetition can do harm. */
@ApplicationScoped
class CustomerFactStore {

    // A row without registration knows only of the removal: then even an older event tells something new.
    private static final String PLACED = """
            insert into customer_fact as held
              (customer_id, version, kind, source, country, registered_at, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (customer_id) do update set
              version = greatest(held.version, excluded.version),
              kind = excluded.kind,
              source = excluded.source,
              country = excluded.country,
              registered_at = excluded.registered_at,
              recorded_at = greatest(held.recorded_at, excluded.recorded_at)
            where excluded.version > held.version or held.registered_at is null
            """;

    private static final String REMOVED = """
            insert into customer_fact as held (customer_id, version, removed_at, recorded_at)
            values (?, ?, ?, ?)
            on conflict (customer_id) do update set
              version = greatest(held.version, excluded.version),
              removed_at = excluded.removed_at,
              recorded_at = greatest(held.recorded_at, excluded.recorded_at)
            where held.removed_at is null
            """;

    private final DataSource database;

    CustomerFactStore(DataSource database) {
        this.database = database;
    }

    void placed(CustomerFact fact) {
        execute(
                PLACED,
                fact.customerId(),
                fact.version(),
                fact.kind(),
                fact.source(),
                fact.country(),
                utc(fact.registeredAt()),
                utc(fact.recordedAt()));
    }

    void removed(UUID customerId, long version, Instant removedAt) {
        execute(REMOVED, customerId, version, utc(removedAt), utc(removedAt));
    }

    private void execute(String statement, Object... values) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new FactsNotStored(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
