package crm.platform.retry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Tells a failure of the database from one of the work that used it. */
@ApplicationScoped
public class DatabaseOutage {
    private static final int SECONDS = 2;

    private final DataSource database;

    DatabaseOutage(DataSource database) {
        this.database = database;
    }

    /** Whether the failure says that the database was away or too busy, or the database is away right now. */
    public boolean caused(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseOutage::isOutage)
                || !isReachable();
    }

    /** Whether the database answers within two seconds. */
    public boolean isReachable() {
        try {
            reach();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** @throws SQLException why the database does not answer within two seconds */
    public void reach() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!connection.isValid(SECONDS)) {
                throw new SQLException("it does not answer", "08006");
            }
        }
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof SQLException sql && (isOutageState(sql.getSQLState()) || isPoolTimeout(sql));
    }

    /** Whether the pool gave up waiting until one of its connections is given back: it says so in words only. */
    public static boolean isPoolExhausted(SQLException failure) {
        return failure.getSQLState() == null
                && failure.getCause() == null
                && String.valueOf(failure.getMessage()).contains("acquisition timeout");
    }

    /** Whether the pool gave up waiting, for one of its connections or for a new one. */
    public static boolean isPoolTimeout(SQLException failure) {
        return failure.getSQLState() == null
                && (failure.getCause() instanceof TimeoutException || isPoolExhausted(failure));
    }

    /** Classes of SQLSTATE: connection lost, out of resources, shut down by the operator, and lost races (40). */
    private static boolean isOutageState(String state) {
        return state != null && Stream.of("08", "53", "57P", "58", "40").anyMatch(state::startsWith);
    }
}
