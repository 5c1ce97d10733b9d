package crm.marketing.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One parameter that holds a value of each of many rows, for {@code unnest(?::uuid[], …)}.
 *
 * @param type of the elements, as PostgreSQL names it
 */
public record Column(String type, List<?> values) {

    /** Ids. */
    public static Column ids(List<UUID> ids) {
        return new Column("uuid", ids);
    }

    /** One value of each row. */
    public static <T> Column of(String type, List<T> rows, Function<T, ?> value) {
        return new Column(type, rows.stream().map(value).toList());
    }

    /** One value of each row; it may be absent. Times are sent as text in ISO 8601, so the statement casts them. */
    public static <T> Column text(List<T> rows, Function<T, ?> value) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(text(value.apply(row))));
        return new Column("text", texts);
    }

    Array array(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
