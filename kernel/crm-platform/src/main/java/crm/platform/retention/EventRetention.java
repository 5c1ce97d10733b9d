package crm.platform.retention;

import crm.platform.housekeeping.Chore;
import crm.platform.inbox.InboxSettings;
import crm.platform.outbox.EventFeed;
import crm.platform.outbox.OutboxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/** Deletes sent events and remembered ones when their time is over. */
@ApplicationScoped
public class EventRetention implements Chore {
    private static final int PORTION = 5_000;

    private final DataSource database;
    private final EventFeed feed;
    private final OutboxSettings outbox;
    private final InboxSettings inbox;
    private final Clock clock;

    EventRetention(DataSource database, EventFeed feed, OutboxSettings outbox, InboxSettings inbox, Clock clock) {
        this.database = database;
        this.feed = feed;
        this.outbox = outbox;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** In short transactions, so that vacuum and the relay are not held up; several instances take different rows. */
    @Override
    public void run() {
        var publishedBefore = clock.instant().minus(outbox.retention());
        repeat(() -> feed.forget(publishedBefore, PORTION));
        var receivedBefore = clock.instant().minus(inbox.retention());
        repeat(() -> deleteReceived(receivedBefore));
    }

    private static void repeat(IntSupplier portion) {
        var deleted = PORTION;
        while (deleted == PORTION) {
            deleted = portion.getAsInt();
        }
    }

    private int deleteReceived(Instant before) {
        var sql = "delete from inbox where ctid = any(array("
                + "select ctid from inbox where received_at < ? limit ? for update skip locked))";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            statement.setInt(2, PORTION);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old rows of the inbox stay: " + e.getMessage(), e);
        }
    }
}
