package crm.sales.republication;

import crm.events.DomainEvent;
import crm.platform.republication.StateSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The aggregates of a table, as their feature tells them. */
final class SalesStates implements StateSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final String table;
    private final Telling telling;

    /** How a feature tells its next aggregates. */
    interface Telling {
        List<DomainEvent> after(UUID after, UUID upTo, int limit);
    }

    SalesStates(DataSource database, String table, Telling telling) {
        this.database = database;
        this.table = table;
        this.telling = telling;
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
        return telling.after(Objects.requireNonNullElse(after, BEFORE_ALL), upTo, limit);
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
