package crm.marketing.ledger;

import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static crm.marketing.testing.Marketing.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.marketing.database.Statements;
import crm.marketing.testing.Customers;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer is removed while a campaign that addresses her is launched: whoever comes first, her address does not stay. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class AudienceSnapshotTest {

    @Inject
    AudienceSnapshot audience;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private UUID customer;
    private UUID segment;
    private String earlier;
    private UUID campaign;

    @BeforeEach
    void sheIsKnown() {
        customer = Customers.willing("Mei");
        segment = Customers.segment(customer);
        earlier = campaign(segment);
        campaign = UUID.fromString(campaign(segment));
        eventually("she is known", () -> audience(earlier).getInt("audience.recipients") == 1);
    }

    @Test
    void aRemovalSeesWhatALaunchIsJustWriting() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(1, take().recipients());
            var launch = statements
                    .find("select pg_backend_pid()::text as pid", row -> row.text("pid"))
                    .orElseThrow();
            Customers.removed(customer);
            eventually("the removal waits, or is through", () -> isRemoved() || waitingFor(launch) != null);
        });

        eventually("she is removed", this::isRemoved);
        assertEquals("1", Stored.value("select count(*) from campaign_message where campaign_id = ?", campaign));
        assertNull(addressed());
    }

    @Test
    void aLaunchSeesWhomARemovalIsJustForgetting() throws SQLException {
        sent(earlier);

        try (var holder = TestDatabase.connect()) {
            // the removal has left a tombstone, not committed, and comes to what the earlier campaign sent her
            var held = holdMessages(holder);
            Customers.removed(customer);
            eventually("the removal is under way", () -> waitingFor(held) != null);
            var removal = waitingFor(held);
            var launch = CompletableFuture.supplyAsync(
                    () -> QuarkusTransaction.requiringNew().call(this::take));
            eventually("the launch waits, or is through", () -> launch.isDone() || waitingFor(removal) != null);
            holder.rollback();

            assertEquals(0, launch.join().recipients());
        }

        eventually("she is removed", this::isRemoved);
        assertNull(addressed());
    }

    private AudienceCount take() {
        return audience.take(campaign, segment, "email", "marketing", clock.instant());
    }

    private boolean isRemoved() {
        return Stored.value("select removed_at from customer_ref where id = ?", customer) != null;
    }

    private String addressed() {
        return Stored.value(
                "select coalesce(address, customer_id::text) from campaign_message where campaign_id = ?", campaign);
    }

    /** Locks the earlier campaign's rows of the ledger. @return who does */
    private String holdMessages(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (var statement = holder.prepareStatement(
                "select pg_backend_pid()::text from campaign_message where campaign_id = ? for update")) {
            statement.setObject(1, UUID.fromString(earlier));
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    /** Who waits for somebody's locks; null when nobody does. */
    private static String waitingFor(String pid) {
        return Stored.value(
                "select pid from pg_stat_activity where ?::integer = any(pg_blocking_pids(pid)) limit 1", pid);
    }
}
