package crm.bench.data;

import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of the customer service, seen by its role; a connection that commits by itself. */
public final class Database implements AutoCloseable {
    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    public static Database ofCustomers(Ports ports) {
        var name = Part.CUSTOMER_SERVICE.shortName();
        return open(ports, name, name, name);
    }

    /** As superuser, for what concerns the whole server. */
    public static Database ofServer(Ports ports, String database) {
        return open(ports, database, "postgres", "postgres");
    }

    private static Database open(Ports ports, String name, String user, String password) {
        try {
            return new Database(DriverManager.getConnection(ports.jdbcUrl(name), user, password));
        } catch (SQLException e) {
            throw failed("connect", e);
        }
    }

    /** Several statements may be separated by semicolons. */
    public void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** All of the work or, if it fails, nothing of it. */
    void inTransaction(Runnable work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } finally {
                // After a commit there is nothing to be undone.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed("commit", e);
        }
    }

    /** A single number. */
    public long number(String sql) {
        return Long.parseLong(rows(sql).get(0).get(0));
    }

    /** The first column of all rows. */
    public List<String> column(String sql) {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    /** All rows as text. */
    public List<List<String>> rows(String sql) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    Connection connection() {
        return connection;
    }

    static StackFailed failed(String what, SQLException e) {
        return new StackFailed(
                "PostgreSQL refuses: " + e.getMessage() + " ("
                        + what.lines().findFirst().orElse("") + ")",
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("close", e);
        }
    }
}
