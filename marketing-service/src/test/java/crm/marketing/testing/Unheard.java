package crm.marketing.testing;

import crm.testkit.TestDatabase;
import java.sql.SQLException;

/** Events come to the topics and the service handles none, as if it were just starting after an outage. */
public final class Unheard {

    private Unheard() {}

    /** Does something meanwhile. */
    public static void during(Runnable something) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table inbox in exclusive mode");
            something.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
