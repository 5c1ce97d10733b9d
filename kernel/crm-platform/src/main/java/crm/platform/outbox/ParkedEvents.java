package crm.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Events that Kafka refused too often. They wait, and the later events of their aggregates behind them. */
@ApplicationScoped
public class ParkedEvents {
    private final DataSource database;
    private final OutboxRelay relay;

    ParkedEvents(DataSource database, OutboxRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    /**
     * Has the event sent again, once its cause is out of the way; its aggregate's later events follow.
     *
     * @return whether there was such an event
     */
    public boolean release(UUID eventId) {
        var released = QuarkusTransaction.requiringNew().call(() -> unpark(eventId));
        relay.wake();
        return released;
    }

    private boolean unpark(UUID eventId) {
        var sql = "update outbox set parked_at = null, attempts = 0 where id = ? and parked_at is not null";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, eventId);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }
}
