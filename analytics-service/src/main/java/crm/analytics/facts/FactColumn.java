package crm.analytics.facts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;

/**
 * A column of a fact table.
 *
 * @param type the column's type in PostgreSQL
 * @param merged what the column becomes when there is a row already: of {@code held.} and {@code excluded.} values
 */
record FactColumn<T>(String name, String type, String merged, Function<T, ?> value) {

    /** Its values of many rows; times are sent as text in ISO 8601. */
    Array of(Collection<T> rows, Connection connection) throws SQLException {
        var values = rows.stream().map(value).map(FactColumn::plain).toArray();
        return connection.createArrayOf(sentAs(), values);
    }

    /** How the statement reads what is sent. */
    String placeholder() {
        return "?::" + type + "[]";
    }

    private String sentAs() {
        return type.equals("timestamptz") || type.equals("date") ? "text" : type;
    }

    private static Object plain(Object value) {
        return value instanceof Instant || value instanceof LocalDate ? value.toString() : value;
    }
}
