package crm.support.republication;

import crm.events.DomainEvent;
import crm.events.support.MessageRecorded;
import crm.events.support.SurveyRestated;
import crm.events.support.Ticket;
import crm.events.support.TicketRestated;
import crm.platform.republication.StateSource;
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

    /** Of the next messages. In the order in which whoever forgets locks them too, so that neither ends in a deadlock. */
    private static final String LOCKED_TICKETS = """
            select id from ticket where id in (
              select ticket_id from ticket_message where id > ? and id <= ? order by id limit ?)
            order by id for share""";

    /**
     * Of tickets that are locked: a ticket says whose its messages are. It must not be the statement that locks: that one
     * waits, and then sees the tickets of before the wait. What was said meanwhile in other tickets has told itself.
     */
    private static final String MESSAGES = """
            select m.id, m.occurred_at, m.ticket_id, t.number, t.customer_id, m.direction, m.channel
            from ticket_message m join ticket t on t.id = m.ticket_id
            where m.id > ? and m.id <= ? and m.ticket_id = any(?) order by m.id limit ?""";

    private final DataSource database;
    private final String table;
    private final Telling telling;

    /** How the next ones are told. */
    private interface Telling {
        List<DomainEvent> after(UUID after, UUID upTo, int limit);
    }

    private SupportStates(DataSource database, String table, String next, State<DomainEvent> state) {
        this(database, table, (after, upTo, limit) -> list(database, next, state, after, upTo, limit));
    }

    private SupportStates(DataSource database, String table, Telling telling) {
        this.database = database;
        this.table = table;
        this.telling = telling;
    }

    static SupportStates tickets(DataSource database) {
        return new SupportStates(database, "ticket", """
                select id, version, updated_at, number, customer_id, subject, type, priority, status, queue, channel, order_id,
                  opened_at, first_response_due_at, first_responded_at, resolution_due_at, resolved_at
                from ticket where id > ? and id <= ? order by id limit ? for share""", SupportStates::ticket);
    }

    /** A message is told by the event that told it first. */
    static SupportStates messages(DataSource database) {
        return new SupportStates(database, "ticket_message", (after, upTo, limit) -> {
            var tickets = list(database, LOCKED_TICKETS, row -> row.getObject("id", UUID.class), after, upTo, limit);
            return list(database, MESSAGES, SupportStates::message, after, upTo, tickets.toArray(UUID[]::new), limit);
        });
    }

    static SupportStates surveys(DataSource database) {
        return new SupportStates(database, "survey", """
                select id, version, updated_at, kind, customer_id, ticket_id, channel, sent_at, score, scale_min, scale_max,
                  answered_at
                from survey where id > ? and id <= ? order by id limit ? for share""", SupportStates::survey);
    }

    @Override
    public Optional<UUID> last() {
        var sql = "select id from " + table + " order by id desc limit 1";
        return list(database, sql, row -> row.getObject(1, UUID.class)).stream().findFirst();
    }

    @Override
    public long count(UUID upTo) {
        var sql = "select count(*) from " + table + " where id <= ?";
        return list(database, sql, row -> row.getLong(1), upTo).get(0);
    }

    @Override
    public List<DomainEvent> after(UUID after, UUID upTo, int limit) {
        return telling.after(Objects.requireNonNullElse(after, BEFORE_ALL), upTo, limit);
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

    private static <T> List<T> list(DataSource database, String sql, State<T> state, Object... parameters) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                var value = parameters[i] instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : parameters[i];
                query.setObject(i + 1, value);
            }
            try (var rows = query.executeQuery()) {
                var states = new ArrayList<T>();
                while (rows.next()) {
                    states.add(state.of(rows));
                }
                return states;
            }
        } catch (SQLException e) {
            throw new StatesUnavailable(e);
        }
    }

    private interface State<T> {
        T of(ResultSet row) throws SQLException;
    }
}
