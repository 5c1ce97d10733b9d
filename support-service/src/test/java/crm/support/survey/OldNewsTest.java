package crm.support.survey;

import static crm.support.SupportApi.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import crm.support.Post;
import crm.support.Stored;
import crm.support.SupportApi;
import crm.support.customerref.CustomerFreshness;
import crm.support.ticket.TicketApi;
import crm.testkit.EventDriver;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is asked before what was announced meanwhile is read. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(OldNewsTest.ShortMemory.class)
class OldNewsTest {

    private static final String TOPIC = "crm.customer";

    private final UUID customer = UUID.randomUUID();
    private final String address = SupportApi.unusedAddress();

    @Inject
    CustomerFreshness news;

    /** Settings with which it soon counts that nothing was read. */
    public static final class ShortMemory implements QuarkusTestResourceLifecycleManager {

        static final Duration TOLERANCE = Duration.ofSeconds(2);

        @Override
        public Map<String, String> start() {
            return Map.of("crm.reading.tolerance", TOLERANCE.toString());
        }

        @Override
        public void stop() {}
    }

    @BeforeEach
    void readEverything() {
        eventually(news::isKnown, it -> it);
    }

    @Test
    void whoWasRemovedMeanwhileIsNotAsked() throws SQLException {
        var ticket = ticket();
        try (var outage = unheard()) {
            removed();
            TicketApi.step(ticket, "resolve");
            someRoundsPass();
            assertEquals(List.of(ticket), planned(ticket));
            outage.rollback();
        }

        eventually(() -> planned(ticket), List::isEmpty);
        someRoundsPass();
        assertEquals(List.of(), Stored.rows("select id from survey where ticket_id = '" + ticket + "'"));
        assertEquals(0, Post.of(address).size());
    }

    @Test
    void aMailThatNobodyWroteWaitsToo() throws SQLException {
        var ticket = ticket();
        var survey = UUID.randomUUID();
        var message = UUID.randomUUID();
        try (var outage = unheard()) {
            removed();
            mail(survey, ticket, true);
            mail(message, ticket, false);
            eventually(() -> state(message), List.of("sent")::equals);
            someRoundsPass();
            assertEquals(List.of("pending"), state(survey));
            outage.rollback();
        }

        eventually(() -> state(survey), it -> !it.equals(List.of("pending")));
    }

    @Test
    void whoIsStillThereIsAskedAfterwards() throws SQLException {
        var ticket = ticket();
        try (var outage = unheard()) {
            EventDriver.event("customer.removed.v1")
                    .with("/customerId", UUID.randomUUID())
                    .sendTo(TOPIC);
            becomesOld();
            TicketApi.step(ticket, "resolve");
            someRoundsPass();
            assertEquals(0, Post.of(address).size());
            outage.rollback();
        }

        assertEquals(1, Post.await(address, 1).size());
    }

    private String ticket() {
        return TicketApi.opened(", \"customer\": {\"id\": \"" + customer + "\", \"email\": \"" + address + "\"}")
                .getString("id");
    }

    private void removed() {
        EventDriver.event("customer.removed.v1")
                .with("/customerId", customer)
                .with("/version", 9)
                .sendTo(TOPIC);
        becomesOld();
    }

    /** What was read before the last event counts for a while, also if that is noticed only now. */
    private void becomesOld() {
        LockSupport.parkNanos(ShortMemory.TOLERANCE.plusMillis(500).toNanos());
        assertFalse(news.isKnown());
    }

    private void mail(UUID id, String ticket, boolean automatic) {
        Stored.execute(
                "insert into outgoing_mail (id, about, ticket_id, recipient, message_id, subject, body, automatic, state,"
                        + " attempts, next_attempt_at, created_at) values ('" + id + "', '" + UUID.randomUUID() + "', '"
                        + ticket
                        + "', '" + address + "', '<" + id + "@crm.example>', 's', 'b', " + automatic
                        + ", 'pending', 0, now(), now())");
    }

    private static List<String> planned(String ticket) {
        return Stored.rows("select ticket_id from survey_plan where ticket_id = '" + ticket + "'");
    }

    private static List<String> state(UUID mail) {
        return Stored.rows("select state from outgoing_mail where id = '" + mail + "'");
    }

    private static void someRoundsPass() {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }

    /** Until rolled back, events come to the topics and the service handles none. */
    private static Connection unheard() throws SQLException {
        var connection = TestDatabase.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table inbox in exclusive mode");
        }
        return connection;
    }
}
