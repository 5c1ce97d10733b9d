package crm.sales.customerref;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** However many customers there are, a few events look at a few of them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerProjectionTest {

    @Test
    void findsTheNamesOfSomeCustomersByIndexes() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into customer_identity (system, external_id, customer_id)"
                    + " select 'ix', 'c' || i, md5(i::text)::uuid from generate_series(1, 20000) as i");
            statement.execute("analyze customer_identity");

            var plan = plan(
                    statement,
                    CustomerProjection.LOCK_KEYS
                            .replaceFirst("\\?", "array[md5('7')::uuid, md5('8')::uuid]")
                            .replaceFirst("\\?", "array['ix', 'ix']")
                            .replaceFirst("\\?", "array['c7', 'c9']"));

            connection.rollback();
            assertTrue(plan.contains("customer_identity_customer") && plan.contains("customer_identity_pkey"), plan);
            assertFalse(plan.contains("Seq Scan"), plan);
        }
    }

    private static String plan(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery("explain " + query)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
