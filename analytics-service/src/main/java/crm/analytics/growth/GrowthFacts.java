package crm.analytics.growth;

import crm.analytics.query.FactsNotRead;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The queries of the growth report. Each reads only its window, from an index. */
@ApplicationScoped
class GrowthFacts {

    private static final String EXTENT = """
            select least(min(registered_at), min(removed_at)),
                   greatest(max(registered_at), max(removed_at)),
                   max(recorded_at)
            from customer_fact
            """;

    // width_bucket finds the day by binary search among the days' beginnings. Both halves take the same seven values.
    private static final String COUNT = """
            with moves as (
              select width_bucket(registered_at, cast(? as timestamptz[])) as day, source, country,
                     1 as registered, 0 as removed
              from customer_fact
              where registered_at >= ? and registered_at < ?
                and (cast(? as text) is null or source = ?) and (cast(? as text) is null or country = ?)
              union all
              select width_bucket(removed_at, cast(? as timestamptz[])), source, country, 0, 1
              from customer_fact
              where removed_at >= ? and removed_at < ?
                and (cast(? as text) is null or source = ?) and (cast(? as text) is null or country = ?)
            )
            select day, source, country, sum(registered), sum(removed)
            from moves
            group by day, source, country
            order by day, source, country
            """;

    private final DataSource database;

    GrowthFacts(DataSource database) {
        this.database = database;
    }

    FactExtent extent() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(EXTENT);
                var rows = query.executeQuery()) {
            rows.next();
            return new FactExtent(instant(rows, 1), instant(rows, 2), instant(rows, 3));
        } catch (SQLException e) {
            throw new FactsNotRead(e);
        }
    }

    /** Registrations and removals by day, source and country, in this order, the unknown ones last. */
    List<GrowthRow> count(DayBounds days, String source, String country) {
        try (var connection = database.getConnection();
                var query = counting(connection, days, source, country);
                var rows = query.executeQuery()) {
            var counted = new ArrayList<GrowthRow>();
            while (rows.next()) {
                counted.add(row(rows, days));
            }
            return counted;
        } catch (SQLException e) {
            throw new FactsNotRead(e);
        }
    }

    private static PreparedStatement counting(Connection connection, DayBounds days, String source, String country)
            throws SQLException {
        var query = connection.prepareStatement(COUNT);
        var starts = connection.createArrayOf("timestamptz", days.starts().toArray());
        Object[] values = {starts, utc(days.start()), utc(days.end()), source, source, country, country};
        for (int i = 0; i < values.length; i++) {
            query.setObject(i + 1, values[i]);
            query.setObject(i + 1 + values.length, values[i]);
        }
        return query;
    }

    private static GrowthRow row(ResultSet row, DayBounds days) throws SQLException {
        return new GrowthRow(
                days.day(row.getInt(1)), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
