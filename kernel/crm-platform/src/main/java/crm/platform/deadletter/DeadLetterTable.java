package crm.platform.deadletter;

import crm.platform.id.Ids;
import crm.platform.inbox.GivenUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The life of a dead letter: it comes, fails again, and is settled once. */
@ApplicationScoped
class DeadLetterTable {
    private static final String CONTENT =
            "consumer, topic, topic_partition, topic_offset, recorded_at, record_key, payload, payload_bytes, headers";

    private final DeadLetterDatabase database;

    DeadLetterTable(DeadLetterDatabase database) {
        this.database = database;
    }

    /**
     * Adds a letter, unless the same record is one already.
     *
     * @return whether it is new
     */
    boolean insert(GivenUp event, Instant now) {
        var message = StoredRecord.of(event.message());
        var reason = Reason.of(event.failure());
        return database.execute("""
                insert into dead_letter (id, consumer, topic, topic_partition, topic_offset, recorded_at, record_key, payload,
                    payload_bytes, headers, event_id, event_type, attempts, reason, cause, received_at, failed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, statement -> {
            statement.setObject(1, Ids.next());
            statement.setString(2, event.consumer());
            statement.setString(3, message.topic());
            statement.setInt(4, message.partition());
            statement.setLong(5, message.offset());
            statement.setObject(6, utc(message.recordedAt()));
            statement.setString(7, message.key());
            statement.setString(8, message.payload());
            statement.setBytes(9, message.payloadBytes());
            statement.setString(10, message.headers());
            statement.setString(11, StoredRecord.storable(event.eventId()));
            statement.setString(12, StoredRecord.storable(event.type()));
            statement.setInt(13, event.attempts());
            statement.setString(14, reason.text());
            statement.setString(15, reason.cause());
            statement.setObject(16, utc(now));
            statement.setObject(17, utc(now));
            return statement.executeUpdate() == 1;
        });
    }

    /** The letter's record; empty if there is no such letter. */
    Optional<StoredRecord> read(UUID id) {
        return database.execute("select " + CONTENT + " from dead_letter where id = ?", statement -> {
            statement.setObject(1, id);
            return first(statement.executeQuery()).map(Addressed::message);
        });
    }

    /**
     * Takes a letter that waits to its end. Whoever tries the same meanwhile waits for this transaction, and comes too late
     * if it commits.
     *
     * @return its consumer and record; empty if it does not wait
     */
    Optional<Addressed> settle(UUID id, DeadLetterState state, Instant now) {
        var replays = state == DeadLetterState.REPLAYED ? 1 : 0;
        return database.execute("""
                update dead_letter set state = ?, settled_at = ?, replays = replays + ?, version = version + 1
                where id = ? and state = 'waiting' returning\s""" + CONTENT, statement -> {
            statement.setString(1, state.column());
            statement.setObject(2, utc(now));
            statement.setInt(3, replays);
            statement.setObject(4, id);
            return first(statement.executeQuery());
        });
    }

    /** Notes that a replay failed; changes nothing if the letter does not wait any more. */
    void failedAgain(UUID id, Reason reason, Instant now) {
        database.execute("""
                update dead_letter set reason = ?, cause = ?, failed_at = ?, replays = replays + 1, version = version + 1
                where id = ? and state = 'waiting'
                """, statement -> {
            statement.setString(1, reason.text());
            statement.setString(2, reason.cause());
            statement.setObject(3, utc(now));
            statement.setObject(4, id);
            return statement.executeUpdate();
        });
    }

    private static Optional<Addressed> first(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next() ? Optional.of(addressed(rows)) : Optional.empty();
        }
    }

    private static Addressed addressed(ResultSet row) throws SQLException {
        var message = new StoredRecord(
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getString(9));
        return new Addressed(row.getString(1), message);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A record and the consumer that is to handle it. */
    record Addressed(String consumer, StoredRecord message) {}
}
