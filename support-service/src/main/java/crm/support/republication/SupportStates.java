package crm.support.republication;

import crm.events.DomainEvent;
import crm.events.support.MessageRecorded;
import crm.events.support.SurveyRestated;
import crm.events.support.Ticket;
import crm.events.support.TicketRestated;
import crm.platform.republication.StateSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What a table says, in the events' words. Reads what events tell, and nothing else; who changes a row waits until it is told. */
final class SupportStates implements StateSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final String table;
    private final String next;
    private final State state;

    private SupportStates(DataSource database, String table, String next, State state) {
        this.database = database;
        this.table = table;
        this.next = next;
        this.state = state;
    }

    static SupportStates tickets(DataSource database) {
        return new SupportStates(database, "ticket", """
                select id, version, updated_at, number, customer_id, subject, type, priority, status, queue, channel, order_id,
                  opened_at, first_response_due_at, first_responded_at, resolution_due_at, resolved_at
                from ticket where id > ? and id <= ? order by id limit ? for share""", SupportStates::ticket);
    }

    /** A message is told by the event that told it first. Whoever forgets changes it too, and so waits. */
    static SupportStates messages(DataSource database) {
        return new SupportStates(database, "ticket_message", """
                select m.id, m.occurred_at, m.ticket_id, t.number, t.customer_id, m.direction, m.channel
                from ticket_message m join ticket t on t.id = m.ticket_id
                where m.id > ? and m.id <= ? order by m.id limit ? for share of m""", SupportStates::message);
    }

    static SupportStates surveys(DataSource database) {
        return new SupportStates(database, "survey", """
                select id, version, updated_at, kind, customer_id, ticket_id, channel, sent_at, score, scale_min, scale_max,
                  answered_at
                from survey where id > ? and id <= ? order by id limit ? for share""", SupportStates::survey);
    }

    @Override
    public Optional<UUID> last() {
        return execute("select id from " + table + " order by id desc limit 1", query -> {
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        });
    }

    @Override
    public long count(UUID upTo) {
        return execute("select count(*) from " + table + " where id <= ?", query -> {
            query.setObject(1, upTo);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public List<DomainEvent> after(UUID after, UUID upTo, int limit) {
        return execute(next, query -> {
            query.setObject(1, Objects.requireNonNullElse(after, BEFORE_ALL));
            query.setObject(2, upTo);
            query.setInt(3, limit);
            try (var rows = query.executeQuery()) {
                var states = new ArrayList<DomainEvent>();
                while (rows.next()) {
                    states.add(state.of(rows));
                }
                return states;
            }
        });
    }

    private static DomainEvent ticket(ResultSet row) throws SQLException {
        var ticket = new Ticket(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("number"),
                row.getObject("customer_id", UUID.class),
                row.getString("subject"),
                row.getString("type"),
                row.getString("priority"),
                row.getString("status"),
                row.getString("queue"),
                row.getString("channel"),
                row.getObject("order_id", UUID.class),
                instant(row, "opened_at"),
                instant(row, "first_response_due_at"),
                instant(row, "first_responded_at"),
                instant(row, "resolution_due_at"),
                instant(row, "resolved_at"));
        return new TicketRestated(instant(row, "updated_at"), ticket);
    }

    private static DomainEvent message(ResultSet row) throws SQLException {
        return new MessageRecorded(
                row.getObject("id", UUID.class),
                instant(row, "occurred_at"),
                row.getObject("ticket_id", UUID.class),
                row.getString("number"),
                row.getObject("customer_id", UUID.class),
                row.getString("direction"),
                row.getString("channel"));
    }

    private static DomainEvent survey(ResultSet row) throws SQLException {
        return new SurveyRestated(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                instant(row, "updated_at"),
                row.getString("kind"),
                row.getObject("customer_id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                row.getString("channel"),
                instant(row, "sent_at"),
                row.getObject("score", Integer.class),
                row.getInt("scale_min"),
                row.getInt("scale_max"),
                instant(row, "answered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new StatesUnavailable(e);
        }
    }

    private interface State {
        DomainEvent of(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
