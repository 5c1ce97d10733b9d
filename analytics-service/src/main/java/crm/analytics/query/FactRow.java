package crm.analytics.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The row that a result stands at; columns count from 1. */
public final class FactRow {

    private final ResultSet row;

    FactRow(ResultSet row) {
        this.row = row;
    }

    public String text(int column) throws SQLException {
        return row.getString(column);
    }

    /** 0 if there is none. */
    public long count(int column) throws SQLException {
        return row.getLong(column);
    }

    /** 0 if there is none. */
    public int number(int column) throws SQLException {
        return row.getInt(column);
    }

    /** Zero if there is none, as for the sum of nothing. */
    public BigDecimal sum(int column) throws SQLException {
        var sum = row.getBigDecimal(column);
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** Null if there is none. */
    public Instant instant(int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public UUID id(int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
