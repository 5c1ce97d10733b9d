package crm.sales.customerref;

import static crm.sales.SalesApi.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.sales.upsert.ExternalId;
import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is told of customers is kept, whoever else writes, and however many there are. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerProjectionTest {

    private static final String WAITING =
            "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into customer_ref%'";

    @Inject
    CustomerProjection projection;

    /** The id is written before the lock of the customer is had, and its removal may be written meanwhile. */
    @Test
    void anIdOfACustomerWhoWasRemovedMeanwhileIsNobodys() throws Exception {
        var customer = UUID.randomUUID();
        var key = new ExternalId("late", customer.toString());
        try (var removing = TestDatabase.connect();
                var statement = removing.createStatement()) {
            statement.execute("insert into customer_ref (id, version) values ('%s', 1)".formatted(customer));
            removing.setAutoCommit(false);
            statement.execute(
                    "update customer_ref set version = 3, removed_at = now() where id = '%s'".formatted(customer));
            var kept = CompletableFuture.supplyAsync(() -> QuarkusTransaction.requiringNew()
                    .call(() -> projection.keep(
                            List.of(new CustomerFact(customer, 2, "Ada", Set.of(key), Instant.now())), List.of())));
            eventually("it waits for the removal", () -> isAny(WAITING));
            removing.commit();

            assertEquals(Map.of(), kept.get(10, TimeUnit.SECONDS));
            assertFalse(isAny("select from customer_identity where external_id = '%s'".formatted(customer)));
            assertTrue(isAny("select from customer_ref where id = '%s' and version = 3 and display_name is null"
                    .formatted(customer)));
        }
    }

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
                            .replaceFirst("\\?", "array['c7', 'c9']")
                            .replaceFirst("\\?", "array['ix']")
                            .replaceFirst("\\?", "array['c9']"));

            connection.rollback();
            assertTrue(plan.contains("customer_identity_customer") && plan.contains("customer_identity_pkey"), plan);
            assertFalse(plan.contains("Seq Scan"), plan);
        }
    }

    private static boolean isAny(String query) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
