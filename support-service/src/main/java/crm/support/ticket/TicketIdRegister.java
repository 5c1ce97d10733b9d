package crm.support.ticket;

import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/** Knows which ticket an id in another system belongs to; ids are claimed before the ticket is written. */
@ApplicationScoped
class TicketIdRegister {

    /** Waits for a transaction that claims the same id, and leaves the id to it when it commits. */
    private static final String CLAIM = """
            insert into ticket_external_id (system, external_id, ticket_id) values (?, ?, ?)
            on conflict (system, external_id) do nothing""";

    private static final String HOLDER =
            "select ticket_id from ticket_external_id where system = ? and external_id = ?";
    private static final String RELEASE =
            "delete from ticket_external_id where system = ? and external_id = ? and ticket_id = ?";

    private final Session session;

    TicketIdRegister(Session session) {
        this.session = session;
    }

    /**
     * Gives a ticket other ids.
     *
     * @throws TicketIdTaken when one of them belongs to another ticket
     */
    void change(UUID ticket, Map<String, String> before, Map<String, String> after) {
        check(after);
        var released = new TreeMap<>(before);
        released.entrySet().removeAll(after.entrySet());
        var claimed = new TreeMap<>(after);
        claimed.entrySet().removeAll(before.entrySet());
        if (!released.isEmpty() || !claimed.isEmpty()) {
            session.doWork(connection -> {
                try (var release = connection.prepareStatement(RELEASE);
                        var claim = connection.prepareStatement(CLAIM);
                        var holder = connection.prepareStatement(HOLDER)) {
                    for (var id : released.entrySet()) {
                        bind(release, id, ticket).executeUpdate();
                    }
                    for (var id : claimed.entrySet()) {
                        claim(claim, holder, id, ticket);
                    }
                }
            });
        }
    }

    private static void claim(
            PreparedStatement claim, PreparedStatement holder, Map.Entry<String, String> id, UUID ticket)
            throws SQLException {
        if (bind(claim, id, ticket).executeUpdate() > 0) {
            return;
        }
        holder.setString(1, id.getKey());
        holder.setString(2, id.getValue());
        try (var row = holder.executeQuery()) {
            row.next();
            throw new TicketIdTaken(id.getKey(), id.getValue(), row.getObject(1, UUID.class));
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, Map.Entry<String, String> id, UUID ticket)
            throws SQLException {
        statement.setString(1, id.getKey());
        statement.setString(2, id.getValue());
        statement.setObject(3, ticket);
        return statement;
    }

    private static void check(Map<String, String> ids) {
        for (var system : ids.keySet()) {
            if (!system.matches(ExternalReference.SYSTEM)) {
                throw InvalidInput.at(
                        "/externalIds", "system-invalid", "must name systems in lower-case letters, digits, . _ and -");
            }
        }
    }
}
