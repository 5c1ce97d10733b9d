package crm.analytics.facts;

import crm.analytics.query.FactQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes the ids of removed customers out of the facts. Who writes facts looks whether their customer is removed, and who
 * removes one looks for its facts; a lock, shared by the first and owned by the second, sees to it that one of the two sees
 * the other.
 */
public final class RemovedCustomers {

    private static final int LOCK = 0x66616374;

    /** Computed from the facts by report; a customer's go with the customer. */
    private static final String SCORES = "delete from rfm_score where customer_id = any(?::uuid[])";

    /** Those with a customer's id in a column. */
    private static final List<FactTable<?>> TABLES = List.of(
            OrderFact.table(),
            ReversalFact.table(),
            SalesFacts.OPPORTUNITIES,
            MarketingFacts.ATTRIBUTIONS,
            MessageFact.TABLE,
            SupportFacts.TICKETS,
            SupportFacts.MESSAGES,
            SurveyFact.TABLE,
            CustomerFacts.STAGES);

    private RemovedCustomers() {}

    /**
     * Lets no customer be removed until the transaction ends. For who copies customers' ids out of the facts; ask before any
     * other lock.
     */
    public static FactQuery heldBack() {
        return FactQuery.of("select pg_advisory_xact_lock_shared(?)", LOCK);
    }

    /** Until the transaction ends. */
    static void lock(Connection connection, boolean owned) throws SQLException {
        var kind = owned ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        try (var statement = connection.prepareStatement("select " + kind + "(?)")) {
            statement.setInt(1, LOCK);
            statement.execute();
        }
    }

    static void forget(Set<UUID> customers, Connection connection) throws SQLException {
        if (customers.isEmpty()) {
            return;
        }
        for (var table : TABLES) {
            table.forget(customers, connection);
        }
        try (var scores = connection.prepareStatement(SCORES)) {
            scores.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            scores.executeUpdate();
        }
        Watermark.revise(SalesFacts.TOPIC, connection);
    }
}
