package crm.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The statements on the table {@code outbox}; each joins the running transaction. Plain JDBC, because entities would bring
 * the outbox into the services' persistence context, and because rows are marked many at a time.
 */
@ApplicationScoped
class OutboxTable {
    /** Any number does that no other advisory lock of this database uses; these are the letters "outbox". deploy/backup holds it, too. */
    static final long RELAY_LOCK = 0x6f7574626f78L;

    /**
     * Unsent, and not behind a parked row of its aggregate. {@code offset 0} keeps the order of the reading as it is written:
     * the statistics of a table that is empty most of the time would have the whole outbox looked through instead.
     */
    static final String SENDABLE = """
            from (select seq from outbox_unsent order by seq offset 0) u
            cross join lateral (select * from outbox where seq = u.seq offset 0) o
            where not exists (
                  select 1 from outbox p
                  where p.parked_at is not null and p.aggregateid = o.aggregateid and p.seq < o.seq)
            """;

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    void insert(List<OutboxRow> rows) {
        // seq is drawn in the order of publication
        execute("""
                with written as (
                    insert into outbox
                        (id, aggregatetype, aggregateid, type, payload, aggregate_version, occurred_at, traceparent, restated)
                    select id, aggregatetype, aggregateid, type, payload::jsonb, version, occurred_at, traceparent, restated
                    from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[],
                            ?::boolean[])
                        with ordinality as
                        e(id, aggregatetype, aggregateid, type, payload, version, occurred_at, traceparent, restated, position)
                    order by position
                    returning seq)
                insert into outbox_unsent (seq) select seq from written
                """, (connection, statement) -> {
            statement.setArray(1, array(connection, "uuid", rows, OutboxRow::id));
            statement.setArray(2, array(connection, "text", rows, OutboxRow::aggregateType));
            statement.setArray(3, array(connection, "uuid", rows, OutboxRow::aggregateId));
            statement.setArray(4, array(connection, "text", rows, OutboxRow::type));
            statement.setArray(5, array(connection, "text", rows, OutboxRow::payload));
            statement.setArray(6, array(connection, "bigint", rows, OutboxRow::aggregateVersion));
            statement.setArray(
                    7, array(connection, "text", rows, row -> row.occurredAt().toString()));
            statement.setArray(8, array(connection, "text", rows, OutboxRow::traceParent));
            statement.setArray(9, array(connection, "boolean", rows, OutboxRow::restated));
            return statement.executeUpdate();
        });
    }

    /**
     * Waits until no other instance relays, and keeps it so until this transaction ends. It waits rather than gives up: an
     * instance that gave up would leave the rows whose commit woke it to the other one, which may just have read its last
     * batch without them.
     */
    void lock() {
        execute("select pg_advisory_xact_lock(?)", (connection, statement) -> {
            statement.setLong(1, RELAY_LOCK);
            return statement.execute();
        });
    }

    /** The oldest rows to send; none of an aggregate behind a parked row of it. */
    List<OutboxRow> pending(int limit) {
        return execute("""
                select o.id, o.seq, o.type, o.aggregatetype, o.aggregateid, o.aggregate_version, o.occurred_at, o.payload::text, o.traceparent,
                       o.restated
                """ + SENDABLE + " order by u.seq limit ?", (connection, statement) -> {
            statement.setInt(1, limit);
            return rows(statement);
        });
    }

    /** How many rows are to be sent, counted up to a limit. */
    int countPending(int limit) {
        return execute(
                "select count(*) from (select 1 " + SENDABLE + " limit ?) as counted", (connection, statement) -> {
                    statement.setInt(1, limit);
                    try (var result = statement.executeQuery()) {
                        result.next();
                        return result.getInt(1);
                    }
                });
    }

    /** Keeps what happened for those who follow it, and deletes what was only told again. */
    void forgetSent(Collection<OutboxRow> rows) {
        execute("""
                with sent as (delete from outbox_unsent where seq = any(?))
                delete from outbox where id = any(?)
                """, (connection, statement) -> {
            statement.setArray(1, array(connection, "bigint", rows, OutboxRow::seq));
            var restated = rows.stream().filter(OutboxRow::restated).toList();
            statement.setArray(2, array(connection, "uuid", restated, OutboxRow::id));
            return statement.executeUpdate();
        });
    }

    /** Counts an attempt for rows that Kafka refused for their own sake, and parks those that had enough. */
    void markRefused(List<Refused> refused, int attempts, Instant at) {
        execute("""
                with refused as (
                    update outbox o
                    set attempts = attempts + 1,
                        last_error = r.reason,
                        parked_at = case when attempts + 1 >= ? then ?::timestamptz end
                    from unnest(?::uuid[], ?::text[]) as r(id, reason)
                    where o.id = r.id
                    returning o.seq, o.parked_at)
                delete from outbox_unsent u using refused r where u.seq = r.seq and r.parked_at is not null
                """, (connection, statement) -> {
            statement.setInt(1, attempts);
            statement.setString(2, at.toString());
            statement.setArray(3, array(connection, "uuid", refused, Refused::id));
            statement.setArray(4, array(connection, "text", refused, Refused::reason));
            return statement.executeUpdate();
        });
    }

    private static <T> java.sql.Array array(
            Connection connection, String type, Collection<T> rows, Function<T, ?> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static List<OutboxRow> rows(PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getObject(1, UUID.class),
                result.getLong(2),
                result.getString(3),
                result.getString(4),
                result.getObject(5, UUID.class),
                result.getLong(6),
                result.getObject(7, OffsetDateTime.class).toInstant(),
                result.getString(8),
                result.getString(9),
                result.getBoolean(10));
    }

    private <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(connection, statement);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** A row that Kafka did not take, and why. */
    record Refused(UUID id, String reason) {}
}
