package crm.devstack.acceptance;

import crm.devstack.layout.Ports;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** The shop's file in a table of a database that no service knows, with the figures that {@code online-retail.sql} makes of it. */
final class RetailDatabase implements AutoCloseable {
    private static final String NAME = "retail_figures";
    private static final String USER = "postgres";

    private final Ports ports;
    private final Connection connection;

    private RetailDatabase(Ports ports, Connection connection) {
        this.ports = ports;
        this.connection = connection;
    }

    /** @param samples folder of the file and the script */
    static RetailDatabase of(Ports ports, Path samples) throws SQLException, IOException {
        administer(ports, "drop database if exists " + NAME + " with (force)", "create database " + NAME);
        var database = new RetailDatabase(ports, open(ports, NAME));
        database.load(samples);
        return database;
    }

    Map<String, BigDecimal> revenueByDay() throws SQLException {
        return amounts("select day, net from revenue_by_day");
    }

    /** By the country as the file writes it. */
    Map<String, BigDecimal> revenueByCountry() throws SQLException {
        return amounts("select country, net from revenue_by_country");
    }

    /** Frequency, and the three scores, such as {@code 4 545}, by the shop's number of the customer. */
    Map<String, String> scores() throws SQLException {
        var scores = new TreeMap<String, String>();
        each(
                "select customer_id, orders, r, f, m from rfm",
                row -> scores.put(
                        row.getString(1),
                        row.getString(2) + " " + row.getString(3) + row.getString(4) + row.getString(5)));
        return scores;
    }

    Map<String, Integer> segments() throws SQLException {
        var segments = new TreeMap<String, Integer>();
        each("select segment, customers from rfm_segment", row -> segments.put(row.getString(1), row.getInt(2)));
        return segments;
    }

    /** Lines such as {@code 2010-12-06 2 31}: of that week's new customers, 31 ordered two weeks later. */
    List<String> cohorts() throws SQLException {
        var cohorts = new ArrayList<String>();
        each(
                "select cohort, age, customers from weekly_cohort order by cohort, age",
                row -> cohorts.add(row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3)));
        return cohorts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        administer(ports, "drop database " + NAME + " with (force)");
    }

    private void load(Path samples) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var file = new GZIPInputStream(Files.newInputStream(samples.resolve("online-retail-2010-12.csv.gz")))) {
            statement.execute(Files.readString(samples.resolve("online-retail.sql")));
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy online_retail from stdin csv header", file);
        }
    }

    private Map<String, BigDecimal> amounts(String query) throws SQLException {
        var amounts = new TreeMap<String, BigDecimal>();
        each(query, row -> amounts.put(row.getString(1), row.getBigDecimal(2).setScale(2)));
        return amounts;
    }

    private void each(String query, Row reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static void administer(Ports ports, String... commands) throws SQLException {
        try (var connection = open(ports, USER);
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private static Connection open(Ports ports, String database) throws SQLException {
        return DriverManager.getConnection(ports.jdbcUrl(database), USER, USER);
    }

    /** Takes what it needs of a row. */
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
