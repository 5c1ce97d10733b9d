package crm.customer.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One value of each of many rows, for {@code unnest} and {@code any}.
 *
 * @param type of the elements in PostgreSQL; times and decimals go as text, and are cast by the statement
 */
public record Column(String type, List<?> values) {

    /** A value of each row. */
    public static <T> Column of(String type, Collection<T> rows, Function<? super T, ?> value) {
        return new Column(type, rows.stream().map(value).map(Column::plain).collect(Collectors.toList()));
    }

    public static Column uuids(Collection<UUID> ids) {
        return of("uuid", ids, Function.identity());
    }

    Array array(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static Object plain(Object value) {
        return value instanceof Instant ? value.toString() : value;
    }
}
