package crm.platform.retention;

import crm.platform.inbox.InboxSettings;
import crm.platform.outbox.OutboxSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Deletes sent events and remembered ones when their time is over, once an hour and in portions. */
@ApplicationScoped
public class EventRetention {
    private static final Logger LOG = Logger.getLogger(EventRetention.class);
    private static final int PORTION = 5_000;
    private static final int MINUTES = 60;

    private final DataSource database;
    private final OutboxSettings outbox;
    private final InboxSettings inbox;
    private final Clock clock;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(EventRetention::thread);

    EventRetention(DataSource database, OutboxSettings outbox, InboxSettings inbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.inbox = inbox;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        hourly.scheduleWithFixedDelay(this::clean, 1, MINUTES, TimeUnit.MINUTES);
    }

    void onStop(@Observes ShutdownEvent event) {
        hourly.shutdownNow();
    }

    /** Deletes what is past its time now. Several instances may do so at once; they take different rows. */
    public void clean() {
        try {
            deleteOlder("outbox", "sent_at", outbox.retention());
            deleteOlder("inbox", "received_at", inbox.retention());
        } catch (SQLException e) {
            LOG.warnf("old events could not be deleted: %s", e.getMessage());
        }
    }

    private void deleteOlder(String table, String column, Duration retention) throws SQLException {
        var deleted = PORTION;
        while (deleted == PORTION) {
            deleted = deletePortion(table, column, retention);
        }
    }

    /** A short transaction each, so that vacuum and the relay are not held up. */
    private int deletePortion(String table, String column, Duration retention) throws SQLException {
        var sql = "delete from " + table + " where ctid = any(array(select ctid from " + table + " where " + column
                + " < ? limit ? for update skip locked))";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, clock.instant().minus(retention).atOffset(ZoneOffset.UTC));
            statement.setInt(2, PORTION);
            return statement.executeUpdate();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "event-retention");
        thread.setDaemon(true);
        return thread;
    }
}
