package crm.customer.consent;

import crm.customer.database.Column;
import crm.customer.database.Database;
import crm.customer.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** The statements that write the ledger; any number of entries is one statement. */
@ApplicationScoped
class ConsentTable {

    private static final String ENTRIES = """
            select id, customer_id, channel, purpose, state, at, source, text_version, text, proof, current
            from consent_entry where customer_id = any(?) and\s""";

    private static final String CURRENT = ENTRIES + "current";

    private static final String WITH_PROOF = ENTRIES + "proof = any(?)";

    private static final String SUPERSEDE = "update consent_entry set current = false where id = any(?) and current";

    private static final String APPEND = """
            insert into consent_entry
              (id, customer_id, channel, purpose, state, at, current, source, text_version, text, proof, recorded_by, recorded_at)
            select id, customer_id, channel, purpose, state, at::timestamptz, current, source, text_version, text, proof, ?, ?
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              as told (id, customer_id, channel, purpose, state, at, current, source, text_version, text, proof)""";

    private final Database database;

    ConsentTable(Database database) {
        this.database = database;
    }

    /** What holds for these customers. */
    List<Entry> current(Collection<UUID> customers) {
        return database.list(CURRENT, ConsentTable::entry, Column.uuids(customers));
    }

    /** What these customers said that has one of these proofs, whether it holds or not. */
    List<Entry> withProof(Collection<UUID> customers, Collection<String> proofs) {
        return database.list(
                WITH_PROOF,
                ConsentTable::entry,
                Column.uuids(customers),
                Column.of("text", proofs, Function.identity()));
    }

    /** Takes the mark from entries that hold no longer. */
    void supersede(Collection<UUID> entries) {
        if (!entries.isEmpty()) {
            database.update(SUPERSEDE, Column.uuids(entries));
        }
    }

    void append(List<Entry> entries, String recordedBy, Instant recordedAt) {
        if (entries.isEmpty()) {
            return;
        }
        database.update(
                APPEND,
                recordedBy,
                recordedAt,
                Column.of("uuid", entries, Entry::id),
                Column.of("uuid", entries, Entry::customer),
                Column.of("text", entries, entry -> entry.subject().channel().wireName()),
                Column.of("text", entries, entry -> entry.subject().purpose()),
                Column.of("text", entries, entry -> entry.statement().state().wireName()),
                Column.of("text", entries, entry -> entry.statement().at()),
                Column.of("boolean", entries, Entry::isCurrent),
                Column.of("text", entries, entry -> entry.statement().source()),
                Column.of("text", entries, entry -> entry.statement().textVersion()),
                Column.of("text", entries, entry -> entry.statement().text()),
                Column.of("text", entries, entry -> entry.statement().proof()));
    }

    private static Entry entry(Row row) throws SQLException {
        var statement = new Statement(
                named(ConsentState.class, row.text(5)),
                row.instant(6),
                row.text(7),
                row.text(8),
                row.text(9),
                row.text(10));
        var subject = new ConsentSubject(named(ConsentChannel.class, row.text(3)), row.text(4));
        return new Entry(row.uuid(1), row.uuid(2), subject, statement, row.flag(11));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String wireName) {
        return Enum.valueOf(type, wireName.toUpperCase(Locale.ROOT));
    }

    /** A row of the ledger. */
    record Entry(UUID id, UUID customer, ConsentSubject subject, Statement statement, boolean isCurrent) {

        Entry superseded() {
            return new Entry(id, customer, subject, statement, false);
        }
    }
}
