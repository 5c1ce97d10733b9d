package crm.customer.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The row that a query is at; columns are counted from 1. What is null in the database is null here. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(int column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public String text(int column) throws SQLException {
        return result.getString(column);
    }

    public long number(int column) throws SQLException {
        return result.getLong(column);
    }

    public boolean flag(int column) throws SQLException {
        return result.getBoolean(column);
    }

    public BigDecimal decimal(int column) throws SQLException {
        return result.getBigDecimal(column);
    }

    public Instant instant(int column) throws SQLException {
        var time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A {@code uuid[]}. */
    public List<UUID> uuids(int column) throws SQLException {
        return List.of((UUID[]) result.getArray(column).getArray());
    }
}
