package crm.analytics.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The rows of {@code customer_fact}. Any number of facts is one statement, and the statements look at what is held, so that
 * neither order nor repetition can do harm. In one call there is one fact of a customer at most.
 */
@ApplicationScoped
class CustomerFactStore {

    // A row without registration knows only of the removal: then even an older event tells something new.
    private static final String PLACED = """
            insert into customer_fact as held
              (customer_id, version, kind, source, country, registered_at, recorded_at)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
              as told(customer_id)
            order by customer_id
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
            select customer_id, version, removed_at, removed_at
            from unnest(?::uuid[], ?::bigint[], ?::timestamptz[]) as told(customer_id, version, removed_at)
            order by customer_id
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

    void placed(List<CustomerFact> facts) {
        execute(
                PLACED,
                facts,
                column("uuid", CustomerFact::customerId),
                column("bigint", CustomerFact::version),
                column("text", CustomerFact::kind),
                column("text", CustomerFact::source),
                column("text", CustomerFact::country),
                column("text", CustomerFact::registeredAt),
                column("text", CustomerFact::recordedAt));
    }

    void removed(List<Removal> removals) {
        execute(
                REMOVED,
                removals,
                column("uuid", Removal::customerId),
                column("bigint", Removal::version),
                column("text", Removal::removedAt));
    }

    @SafeVarargs
    private <T> void execute(String statement, List<T> rows, Column<T>... columns) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < columns.length; i++) {
                prepared.setArray(i + 1, columns[i].of(rows, connection));
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new FactsNotStored(e);
        }
    }

    private static <T> Column<T> column(String type, Function<T, ?> value) {
        return new Column<>(type, value);
    }

    /** One value of each row; times are sent as text in ISO 8601. */
    private record Column<T>(String type, Function<T, ?> value) {

        Array of(List<T> rows, Connection connection) throws SQLException {
            var values = rows.stream().map(value).map(Column::plain).toArray();
            return connection.createArrayOf(type, values);
        }

        private static Object plain(Object value) {
            return value instanceof Instant ? value.toString() : value;
        }
    }
}
