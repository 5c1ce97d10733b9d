package crm.customer.republication;

import crm.events.DomainEvent;
import crm.events.customer.CustomerContact;
import crm.events.customer.CustomerRestated;
import crm.platform.republication.StateSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What a table says about customers, in their events' words. Reads what events tell, and nothing else. */
final class CustomerStates implements StateSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final String table;
    private final String next;

    private CustomerStates(DataSource database, String table, String next) {
        this.database = database;
        this.table = table;
        this.next = next;
    }

    /** The customers that are there. Whoever changes or removes one waits until it is told, and the other way round. */
    static CustomerStates present(DataSource database) {
        return new CustomerStates(database, "customer", """
                select id, version, updated_at, kind, source, country, created_at, null::timestamptz,
                       display_name, given_name, family_name, language, time_zone,
                       array(select email ->> 'address' from jsonb_array_elements(emails) with ordinality as e (email, place)
                             order by coalesce((email ->> 'primary')::boolean, false) desc, place),
                       array(select key from jsonb_each_text(external_ids) order by key),
                       array(select value from jsonb_each_text(external_ids) order by key)
                from customer where id > ? and id <= ? order by id limit ? for share""");
    }

    /** Those that were removed; nobody changes them. */
    static CustomerStates removed(DataSource database) {
        return new CustomerStates(database, "removed_customer", """
                select id, version, removed_at, kind, source, country, created_at, removed_at
                from removed_customer where id > ? and id <= ? order by id limit ?""");
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
                    states.add(state(rows));
                }
                return states;
            }
        });
    }

    private static CustomerRestated state(ResultSet row) throws SQLException {
        var removedAt = instant(row, 8);
        return new CustomerRestated(
                row.getObject(1, UUID.class),
                row.getLong(2),
                instant(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                instant(row, 7),
                removedAt == null ? contact(row) : null,
                removedAt);
    }

    private static CustomerContact contact(ResultSet row) throws SQLException {
        var systems = texts(row, 15);
        var ids = texts(row, 16);
        var externalIds = new HashMap<String, String>();
        for (var i = 0; i < systems.length; i++) {
            externalIds.put(systems[i], ids[i]);
        }
        return new CustomerContact(
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                List.of(texts(row, 14)),
                externalIds);
    }

    private static String[] texts(ResultSet row, int column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
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

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
