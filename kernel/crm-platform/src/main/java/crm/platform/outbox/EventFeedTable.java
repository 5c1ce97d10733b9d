package crm.platform.outbox;

import crm.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The statements that number and read the outbox as a feed; each joins the running transaction, if there is one. */
@ApplicationScoped
class EventFeedTable {
    /** The letters "feed"; see {@link OutboxTable} for the other lock of this database. */
    private static final long FEED_LOCK = 0x66656564L;

    private final DataSource database;

    EventFeedTable(DataSource database) {
        this.database = database;
    }

    /** The first and last numbers that matter. */
    record Range(long forgotten, long latest) {}

    /** Waits until no other transaction numbers, and keeps it so until this one ends. */
    void lock() {
        execute("select pg_advisory_xact_lock(?)", statement -> {
            statement.setLong(1, FEED_LOCK);
            return statement.execute();
        });
    }

    boolean isAnyUnnumbered() {
        return execute("select exists (select 1 from outbox where number is null and not restated)", statement -> {
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        });
    }

    /**
     * Numbers rows in the order in which they were written; call {@link #lock()} first.
     *
     * @return how many
     */
    int number(int limit) {
        return execute("""
                with waiting as (
                    select id, aggregatetype, row_number() over (partition by aggregatetype order by seq) as place
                    from (select id, aggregatetype, seq from outbox
                          where number is null and not restated order by seq limit ?) as oldest
                ), added as (
                    select aggregatetype, count(*) as rows from waiting group by aggregatetype
                ), counted as (
                    insert into event_feed as feed (aggregatetype, latest)
                    select aggregatetype, rows from added
                    on conflict (aggregatetype) do update set latest = feed.latest + excluded.latest
                    returning aggregatetype, latest
                )
                update outbox
                set number = counted.latest - added.rows + waiting.place
                from waiting join added using (aggregatetype) join counted using (aggregatetype)
                where outbox.id = waiting.id
                """, statement -> {
            statement.setInt(1, limit);
            return statement.executeUpdate();
        });
    }

    List<NumberedEvent> after(String aggregateType, long after, int limit) {
        return execute("""
                select number, type, aggregateid, aggregate_version, occurred_at from outbox
                where aggregatetype = ? and number > ? order by number limit ?
                """, statement -> {
            statement.setString(1, aggregateType);
            statement.setLong(2, after);
            statement.setInt(3, limit);
            return events(statement);
        });
    }

    /** Deletes sent rows and notes up to where they are gone, in one statement. Ids grow with time. */
    int forget(Instant publishedBefore, int limit) {
        return execute("""
                with old as (
                    select id, aggregatetype, number from outbox o
                    where id < ? and number is not null and parked_at is null
                      and not exists (select 1 from outbox_unsent u where u.seq = o.seq)
                    order by id limit ? for update skip locked
                ), deleted as (
                    delete from outbox using old where outbox.id = old.id
                ), noted as (
                    update event_feed as feed set forgotten = greatest(forgotten, upto)
                    from (select aggregatetype, max(number) as upto from old group by aggregatetype) as gone
                    where feed.aggregatetype = gone.aggregatetype
                )
                select count(*) from old
                """, statement -> {
            statement.setObject(1, Ids.firstAt(publishedBefore));
            statement.setInt(2, limit);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        });
    }

    Range range(String aggregateType) {
        return execute("select forgotten, latest from event_feed where aggregatetype = ?", statement -> {
            statement.setString(1, aggregateType);
            try (var result = statement.executeQuery()) {
                return result.next() ? new Range(result.getLong(1), result.getLong(2)) : new Range(0, 0);
            }
        });
    }

    private static List<NumberedEvent> events(PreparedStatement statement) throws SQLException {
        var events = new ArrayList<NumberedEvent>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                events.add(event(result));
            }
        }
        return events;
    }

    private static NumberedEvent event(ResultSet row) throws SQLException {
        return new NumberedEvent(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
