package crm.support.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** How far mailboxes are read, and which mails were seen; the statements join the running transaction. */
@ApplicationScoped
class MailboxStore {

    // The row stays locked until the transaction ends: of two instances one reads a mail, and the other sees that.
    private static final String ADVANCE = """
            insert into mailbox_position as held (mailbox, uid_validity, last_uid) values (?, ?, ?)
            on conflict (mailbox) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid
            where held.uid_validity <> excluded.uid_validity or held.last_uid < excluded.last_uid""";

    private static final String LAST = "select last_uid from mailbox_position where mailbox = ? and uid_validity = ?";

    private static final String SEEN = """
            insert into inbound_mail (id, message_key, mailbox, uid_validity, uid, outcome, ticket_id, reason, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (message_key) do nothing""";

    private static final String IS_SEEN = "select 1 from inbound_mail where message_key = ?";

    private final DataSource database;

    MailboxStore(DataSource database) {
        this.database = database;
    }

    /** The number of the last mail that was read; 0 when none was. */
    long last(String mailbox, long uidValidity) {
        return execute(LAST, query -> {
            query.setString(1, mailbox);
            query.setLong(2, uidValidity);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    /** Goes on to a mail; answers whether nobody was there before. */
    boolean advance(MailPlace place) {
        return execute(ADVANCE, statement -> {
            statement.setString(1, place.mailbox());
            statement.setLong(2, place.uidValidity());
            statement.setLong(3, place.uid());
            return statement.executeUpdate() > 0;
        });
    }

    boolean isSeen(String key) {
        return execute(IS_SEEN, query -> {
            query.setString(1, key);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        });
    }

    void record(UUID id, String key, MailPlace place, MailOutcome outcome, UUID ticket, String reason, Instant now) {
        execute(SEEN, statement -> {
            statement.setObject(1, id);
            statement.setString(2, key);
            statement.setString(3, place.mailbox());
            statement.setLong(4, place.uidValidity());
            statement.setLong(5, place.uid());
            statement.setString(6, outcome.wireName());
            statement.setObject(7, ticket);
            statement.setString(8, reason);
            statement.setObject(9, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    private <T> T execute(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new MailboxStoreUnavailable(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
