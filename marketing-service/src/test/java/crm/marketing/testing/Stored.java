package crm.marketing.testing;

import crm.testkit.TestDatabase;
import java.sql.SQLException;

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
