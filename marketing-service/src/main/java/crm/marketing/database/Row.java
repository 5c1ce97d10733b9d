package crm.marketing.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A row of an answer, read by the names of its columns; what is null is null. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID id(String column) {
        return value(column, UUID.class);
    }

    public String text(String column) {
        return value(column, String.class);
    }

    /** A whole number of any width. */
    public Long number(String column) {
        try {
            var number = result.getLong(column);
            return result.wasNull() ? null : number;
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    public BigDecimal decimal(String column) {
        return value(column, BigDecimal.class);
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(value(column, Boolean.class));
    }

    /** The elements of an array of text. */
    public List<String> texts(String column) {
        try {
            return List.of((String[]) result.getArray(column).getArray());
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    public LocalDate date(String column) {
        return value(column, LocalDate.class);
    }

    public Instant time(String column) {
        var time = value(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private <T> T value(String column, Class<T> type) {
        try {
            return result.getObject(column, type);
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }
}
