package crm.platform.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs statements on the table {@code dead_letter}; each joins the running transaction. Plain JDBC, because every change is
 * conditional, and because a letter's content is read for one letter only.
 */
@ApplicationScoped
class DeadLetterDatabase {
    private final DataSource database;

    DeadLetterDatabase(DataSource database) {
        this.database = database;
    }

    <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new DeadLettersUnavailable(e);
        }
    }

    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
