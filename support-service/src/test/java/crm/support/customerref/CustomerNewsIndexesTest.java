package crm.support.customerref;

import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The next news is found by an index, however much there is. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class CustomerNewsIndexesTest {

    private static final int ROWS = 20_000;

    @Test
    void theNextNewsIsFoundByAnIndex() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            // Nobody else sees the rows; they are gone in the end.
            connection.setAutoCommit(false);
            fill(statement);
            assertTrue(plan(statement, "false").contains("customer_news_due"));
            assertTrue(plan(statement, "true").contains("customer_news_due"));
            connection.rollback();
        }
    }

    private static void fill(Statement statement) throws SQLException {
        statement.execute(
                "with known as (insert into customer_ref (customer_id, version, emails, external_ids, removed)"
                        + " select gen_random_uuid(), 1, '{}', '{}', i % 50 = 0 from generate_series(1, " + ROWS
                        + ") as i returning customer_id, removed)"
                        + " insert into customer_news (customer_id, told, removed) select customer_id, 1, removed from known");
        statement.execute("analyze customer_ref");
        statement.execute("analyze customer_news");
    }

    private static String plan(Statement statement, String removed) throws SQLException {
        var query = UnsettledNews.NEXT.replaceFirst("\\?", removed).replaceFirst("\\?", "100");
        var plan = new StringBuilder();
        try (var rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
