package crm.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Events that Kafka refused too often. They wait, and the later events of their aggregates behind them. */
@ApplicationScoped
public class ParkedEvents {
    private final DataSource database;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    ParkedEvents(DataSource database, OutboxRelay relay, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.relay = relay;
        this.transaction = transaction;
    }

    /**
     * Has the event sent again, once its cause is out of the way; its aggregate's later events follow. Happens with the
     * running transaction, or in one of its own.
     *
     * @return whether there was such an event
     */
    public boolean release(UUID eventId) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
            return unpark(eventId);
        });
    }

    private boolean unpark(UUID eventId) {
        var sql = """
                with released as (
                    update outbox set parked_at = null, attempts = 0 where id = ? and parked_at is not null returning seq)
                insert into outbox_unsent (seq) select seq from released
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, eventId);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /** What is released is sent at once. */
    private record WakeAfterCommit(OutboxRelay relay) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to do before
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
