package crm.platform.retention;

import crm.platform.housekeeping.Chore;
import crm.platform.inbox.InboxSettings;
import crm.platform.outbox.OutboxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Deletes sent events and remembered ones when their time is over. */
@ApplicationScoped
public class EventRetention implements Chore {
    private static final int PORTION = 5_000;

    private final DataSource database;
    private final OutboxSettings outbox;
    private final InboxSettings inbox;
    private final Clock clock;

    EventRetention(DataSource database, OutboxSettings outbox, InboxSettings inbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Several instances take different rows. */
    @Override
    public void run() {
        deleteOlder("outbox", "sent_at", outbox.retention());
        deleteOlder("inbox", "received_at", inbox.retention());
    }

    private void deleteOlder(String table, String column, Duration retention) {
        var deleted = PORTION;
        while (deleted == PORTION) {
            deleted = deletePortion(table, column, retention);
        }
    }

    /** A short transaction each, so that vacuum and the relay are not held up. */
    private int deletePortion(String table, String column, Duration retention) {
        var sql = "delete from " + table + " where ctid = any(array(select ctid from " + table + " where " + column
                + " < ? limit ? for update skip locked))";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, clock.instant().minus(retention).atOffset(ZoneOffset.UTC));
            statement.setInt(2, PORTION);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old rows of " + table + " stay: " + e.getMessage(), e);
        }
    }
}
