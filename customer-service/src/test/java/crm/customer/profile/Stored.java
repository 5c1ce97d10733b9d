package crm.customer.profile;

import crm.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the service wrote, read beside it. */
final class Stored {

    private Stored() {}

    /** Action, version and fields of each entry, oldest first. */
    static List<String> auditOf(String customer) {
        return rows("select action || ' ' || version || ' ' || array_to_string(fields, ',') from audit_entry"
                + " where resource_id = '" + UUID.fromString(customer) + "' order by version");
    }

    /** The first column of a query's rows. */
    static List<String> rows(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
