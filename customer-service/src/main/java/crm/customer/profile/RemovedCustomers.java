package crm.customer.profile;

import crm.events.customer.CustomerRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.hibernate.Session;

/** Takes note of who was removed: that there was a customer, and when it came and went; no personal detail. */
@ApplicationScoped
public class RemovedCustomers {

    private static final String NOTE = """
            insert into removed_customer (id, version, kind, source, country, created_at, removed_at)
            select id, ?, kind, source, country, created_at, ? from customer where id = ?""";

    private final Session session;

    RemovedCustomers(Session session) {
        this.session = session;
    }

    /** Call this while the customer is still there, in the transaction of its removal. */
    void note(CustomerRemoved event) {
        session.doWork(connection -> {
            try (var insert = connection.prepareStatement(NOTE)) {
                insert.setLong(1, event.version());
                insert.setObject(2, event.occurredAt().atOffset(ZoneOffset.UTC));
                insert.setObject(3, event.customerId());
                insert.executeUpdate();
            }
        });
    }
}
