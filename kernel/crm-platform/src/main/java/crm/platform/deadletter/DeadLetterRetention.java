package crm.platform.deadletter;

import crm.platform.housekeeping.Chore;
import crm.platform.inbox.InboxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Deletes letters that were settled long ago, and counts those that wait, which other instances may have changed. */
@ApplicationScoped
public class DeadLetterRetention implements Chore {
    private static final int PORTION = 1_000;
    private static final String DELETE = """
            delete from dead_letter where ctid = any(array(
                select ctid from dead_letter where settled_at < ? limit ? for update skip locked))
            """;

    private final DeadLetterDatabase database;
    private final DeadLetterMetrics metrics;
    private final InboxSettings settings;
    private final Clock clock;

    DeadLetterRetention(DeadLetterDatabase database, DeadLetterMetrics metrics, InboxSettings settings, Clock clock) {
        this.database = database;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        var deleted = PORTION;
        while (deleted == PORTION) {
            deleted = deletePortion();
        }
        metrics.refresh();
    }

    private int deletePortion() {
        var before = clock.instant().minus(settings.deadLetterRetention());
        return database.execute(DELETE, statement -> {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            statement.setInt(2, PORTION);
            return statement.executeUpdate();
        });
    }
}
