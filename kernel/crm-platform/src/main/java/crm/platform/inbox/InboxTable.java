package crm.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The statements on the table {@code inbox}; they join the running transaction. */
@ApplicationScoped
class InboxTable {
    private final DataSource database;

    InboxTable(DataSource database) {
        this.database = database;
    }

    /**
     * Notes that the consumer has these events.
     *
     * @return those that it did not have before
     */
    Set<String> claim(String consumer, Collection<String> eventIds) {
        // in the order of ids, so that two consumers of overlapping batches wait for each other instead of deadlocking
        var sql = """
                insert into inbox (consumer, event_id)
                select ?, id from unnest(?::text[]) as e(id) order by id
                on conflict do nothing
                returning event_id
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setArray(2, connection.createArrayOf("text", eventIds.toArray()));
            return ids(statement);
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private static Set<String> ids(PreparedStatement statement) throws SQLException {
        var ids = new HashSet<String>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                ids.add(result.getString(1));
            }
        }
        return ids;
    }
}
