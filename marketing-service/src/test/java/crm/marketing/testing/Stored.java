package crm.marketing.testing;

import crm.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The service's database, beside the service. */
public final class Stored {

    private Stored() {}

    /** The first column of the first row, as text; null when it is null. */
    public static String value(String sql, Object... parameters) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var row = statement.executeQuery();
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of all rows, as text. */
    public static List<String> values(String sql, Object... parameters) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var all = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void change(String sql, Object... parameters) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
