package crm.platform.outbox;

import static crm.platform.note.Eventually.eventually;

import crm.platform.id.Ids;
import crm.platform.note.NoteWritten;
import crm.testkit.RealServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class OutboxWatchTest {
    /** Longer than the time from one look to the next. */
    private static final int SECONDS = 6;

    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    @Test
    void tellsForHowLongEventsWaitForARelayThatHangs() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + OutboxTable.RELAY_LOCK + ")");
            try {
                QuarkusTransaction.requiringNew().run(() -> outbox.publish(NoteWritten.of(Ids.next(), 1)));
                eventually("it is told", () -> lag() > SECONDS);
            } finally {
                statement.execute("select pg_advisory_unlock(" + OutboxTable.RELAY_LOCK + ")");
            }
        }
        eventually("nothing waits any more", () -> lag() == 0);
    }

    private double lag() {
        return meters.get("crm.outbox.lag").gauge().value();
    }
}
