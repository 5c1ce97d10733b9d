package crm.support.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * Gives a ticket other ids. All that it gives back and claims is touched in one order, so that tickets that want each
     * other's ids wait for each other and do not block each other for good.
     *
     * @throws TicketIdTaken when one of them belongs to another ticket
     */
    void change(UUID ticket, Map<String, String> before, Map<String, String> after) {
        var had = all(before);
        var has = all(after);
        var touched = new TreeSet<TicketId>();
        had.stream().filter(id -> !has.contains(id)).forEach(touched::add);
        has.stream().filter(id -> !had.contains(id)).forEach(touched::add);
        if (!touched.isEmpty()) {
            session.doWork(connection -> {
                for (var id : touched) {
                    if (has.contains(id)) {
                        claim(connection, id, ticket);
                    } else {
                        execute(connection, RELEASE, id, ticket);
                    }
                }
            });
        }
    }

    /** An id that is taken, and whose holder has given it back when it is asked for, is free: it is claimed again. */
    private static void claim(Connection connection, TicketId id, UUID ticket) throws SQLException {
        while (execute(connection, CLAIM, id, ticket) == 0) {
            var holder = holder(connection, id);
            if (holder.isPresent()) {
                throw new TicketIdTaken(id.system(), id.id(), holder.get());
            }
        }
    }

    private static Optional<UUID> holder(Connection connection, TicketId id) throws SQLException {
        try (var statement = connection.prepareStatement(HOLDER)) {
            bind(statement, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    private static int execute(Connection connection, String sql, TicketId id, UUID ticket) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, id);
            statement.setObject(3, ticket);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, TicketId id) throws SQLException {
        statement.setString(1, id.system());
        statement.setString(2, id.id());
    }

    private static Set<TicketId> all(Map<String, String> ids) {
        return ids.entrySet().stream()
                .map(entry -> new TicketId(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record TicketId(String system, String id) implements Comparable<TicketId> {

        private static final Comparator<TicketId> ORDER =
                Comparator.comparing(TicketId::system).thenComparing(TicketId::id);

        @Override
        public int compareTo(TicketId other) {
            return ORDER.compare(this, other);
        }
    }
}
