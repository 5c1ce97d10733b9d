package crm.support.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The steps that a mail takes, each a statement in a transaction of its own unless one is running. A step is only taken from
 * the state it belongs to, so that an instance that comes late with its result changes nothing; only that the mail server
 * has taken a mail counts however late.
 */
@ApplicationScoped
@Transactional
class MailLedger {

    private static final String CLAIM = """
            update outgoing_mail set state = 'claimed', claimed_by = ?, claimed_at = ?, copied_to = ?, doubted_at = null,
              attempts = attempts + 1, reason = null
            where id in (
              select id from outgoing_mail where state = 'pending' and next_attempt_at <= ? and (? or not automatic)
              order by next_attempt_at, id limit ? for update skip locked)
            returning id, recipient, message_id, subject, body, in_reply_to, reference_ids, automatic, attempts""";

    // Whose claim it still is. Others may have taken it for a dead one's, and sent the mail.
    private static final String RENEW =
            "update outgoing_mail set claimed_at = ? where id = ? and state = 'claimed' and claimed_by = ?";

    // Once it is away, the text is not needed here: it stands in the conversation, and a survey's link nowhere.
    // That the server took it counts whoever says it, also when others gave the claim up and will send it again.
    private static final String SENT = """
            update outgoing_mail set state = 'sent', sent_at = ?, body = null, reason = null
            where id = ? and state in ('claimed', 'in-doubt', 'pending')""";

    private static final String SETTLED_SENT =
            "update outgoing_mail set state = 'sent', sent_at = ?, body = null, reason = null where id = ? and state = 'in-doubt'";

    private static final String REFUSED = """
            update outgoing_mail set state = 'failed', reason = ?, body = null
            where id = ? and state = 'claimed' and claimed_by = ?""";

    private static final String LATER = """
            update outgoing_mail set state = 'pending', reason = ?, next_attempt_at = ?
            where id = ? and state = 'claimed' and claimed_by = ?""";

    // As if it had not been tried: a server that is not there says nothing about the mail.
    private static final String UNTRIED = """
            update outgoing_mail set state = 'pending', reason = ?, next_attempt_at = ?, attempts = attempts - 1
            where id = ? and state = 'claimed' and claimed_by = ?""";

    private static final String DOUBTED = """
            update outgoing_mail set state = 'in-doubt', reason = ?, doubted_at = ?, next_attempt_at = ?
            where id = ? and state = 'claimed' and claimed_by = ?""";

    private static final String ABANDONED = """
            update outgoing_mail set state = 'in-doubt', reason = ?, doubted_at = ?, next_attempt_at = ?
            where state = 'claimed' and claimed_at < ?""";

    private static final String TAKE_DOUBTFUL = """
            update outgoing_mail set next_attempt_at = ?
            where id in (
              select id from outgoing_mail where state = 'in-doubt' and copied_to = ? and next_attempt_at <= ?
              order by next_attempt_at, id limit ? for update skip locked)
            returning id, message_id, doubted_at""";

    private static final String COUNT_DOUBTFUL = "select count(*) from outgoing_mail where state = 'in-doubt'";

    private static final String AGAIN = """
            update outgoing_mail set state = 'pending', next_attempt_at = ?, reason = ?
            where id = ? and state = 'in-doubt'""";

    private static final String NEVER_SENT = AGAIN + " and doubted_at = ?";

    // Mail servers repeat the address when they refuse it, and Message-IDs may tell where a mail was written.
    private static final String UNWANTED = """
            update outgoing_mail set recipient = null, subject = null, body = null, in_reply_to = null, reference_ids = null,
              state = case when state in ('pending', 'in-doubt') then 'failed' else state end,
              reason = case when state in ('pending', 'in-doubt') or reason is not null then ? end
            where ticket_id = any(?)""";

    private final DataSource database;

    MailLedger(DataSource database) {
        this.database = database;
    }

    /**
     * Claims mails that are due, the oldest first.
     *
     * @param archive the address that gets a copy of each; null for none
     * @param automaticToo whether also those that no person wrote
     */
    List<ClaimedMail> claim(UUID instance, String archive, Instant now, boolean automaticToo, int limit) {
        return list(MailLedger::mail, CLAIM, instance, now, archive, now, automaticToo, limit);
    }

    /** Begins the time of a claim anew; answers whether it is still ours. */
    boolean renew(ClaimedMail mail, UUID instance, Instant now) {
        return update(RENEW, now, mail.id(), instance) > 0;
    }

    void sent(ClaimedMail mail, Instant now) {
        update(SENT, now, mail.id());
    }

    /** The mail server will not take it, today or tomorrow. */
    void refused(ClaimedMail mail, UUID instance, String reason) {
        update(REFUSED, reason, mail.id(), instance);
    }

    /** The mail server surely has not taken it. */
    void later(ClaimedMail mail, UUID instance, String reason, Instant nextAttempt) {
        update(LATER, reason, nextAttempt, mail.id(), instance);
    }

    /** There was no mail server that could have taken it. */
    void untried(ClaimedMail mail, UUID instance, String reason, Instant nextAttempt) {
        update(UNTRIED, reason, nextAttempt, mail.id(), instance);
    }

    /** The mail server may have taken it. */
    void doubted(ClaimedMail mail, UUID instance, String reason, Instant now, Instant ask) {
        update(DOUBTED, reason, now, ask, mail.id(), instance);
    }

    /** Claims that nobody can be working on any more are in doubt; answers how many. */
    int abandon(Instant claimedBefore, String reason, Instant now, Instant ask) {
        return update(ABANDONED, reason, now, ask, claimedBefore);
    }

    /**
     * Mails to ask the archive for; others ask for the same at the next time only.
     *
     * @param archive the mailbox that can be asked: mails of which it got no copy are left out
     */
    List<DoubtfulMail> takeDoubtful(String archive, Instant now, Instant next, int limit) {
        return list(MailLedger::doubt, TAKE_DOUBTFUL, next, archive, now, limit);
    }

    /** How many mails are in doubt. */
    long countDoubtful() {
        return list(row -> row.getLong(1), COUNT_DOUBTFUL).get(0);
    }

    /** The mail server has it; answers whether it was in doubt. */
    boolean found(UUID id, Instant now) {
        return update(SETTLED_SENT, now, id) > 0;
    }

    /** The mail server surely does not have it: it is sent once more, under the same Message-ID. */
    boolean again(UUID id, Instant now, String reason) {
        return update(AGAIN, now, reason, id) > 0;
    }

    /** As {@link #again}, for this doubt only, not for one that came while it was asked. */
    void neverSent(DoubtfulMail mail, Instant now, String reason) {
        update(NEVER_SENT, now, reason, mail.id(), mail.doubtedAt());
    }

    /** Forgets to whom mails of tickets went and what they said; those that have not left do not. */
    void forget(List<UUID> tickets, String reason) {
        run(UNWANTED, statement -> {
            statement.setString(1, reason);
            statement.setArray(2, statement.getConnection().createArrayOf("uuid", tickets.toArray()));
            return statement.executeUpdate();
        });
    }

    private <T> List<T> list(Row<T> row, String sql, Object... values) {
        return run(sql, statement -> {
            bind(statement, values);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        });
    }

    private int update(String sql, Object... values) {
        return run(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    private static ClaimedMail mail(ResultSet row) throws SQLException {
        return new ClaimedMail(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getInt(9));
    }

    private static DoubtfulMail doubt(ResultSet row) throws SQLException {
        return new DoubtfulMail(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            statement.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new LedgerUnavailable(e);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
