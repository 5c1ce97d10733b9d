package crm.analytics.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.EventDriver;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the customer events do to the report, in whatever order and number they arrive. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerEventsTest {

    private static final String MARCH = "tz=UTC&from=2026-03-01&to=2026-04-01";
    private static final String CREATED = "2026-03-04T05:00:00Z";

    private final Growth growth = new Growth();
    private final UUID customer = UUID.randomUUID();

    @Test
    void countsAnEventThatComesTwiceOnce() {
        var event = growth.registered(customer, CREATED, "DE").id(UUID.randomUUID());
        event.sendTo(Growth.TOPIC);
        event.sendTo(Growth.TOPIC);
        awaitAllBefore();

        assertEquals(1, growth.report(MARCH).getInt("rows[0].registered"));
    }

    @Test
    void followsACustomerToItsNewCountry() {
        growth.registered(customer, CREATED, "DE").sendTo(Growth.TOPIC);
        growth.changed(customer, 2, CREATED, "AT").sendTo(Growth.TOPIC);

        growth.eventually(MARCH, report -> report.getList("rows.country").equals(List.of("AT")));
    }

    @Test
    void ignoresAnOlderStateThatComesLate() {
        growth.registered(customer, CREATED, "DE").sendTo(Growth.TOPIC);
        growth.changed(customer, 3, CREATED, "AT").sendTo(Growth.TOPIC);
        growth.changed(customer, 2, CREATED, "CH").sendTo(Growth.TOPIC);
        awaitAllBefore();

        assertEquals(List.of("AT"), growth.report(MARCH).getList("rows.country.unique()"));
    }

    @Test
    void placesACustomerOfWhomAChangeIsHeardFirst() {
        growth.changed(customer, 2, CREATED, "AT").sendTo(Growth.TOPIC);
        growth.registered(customer, CREATED, "DE").sendTo(Growth.TOPIC);
        awaitAllBefore();

        assertEquals(List.of("AT"), growth.report(MARCH).getList("rows.country.unique()"));
    }

    @Test
    void countsARemovalThatIsHeardBeforeTheRegistration() {
        growth.removed(customer, 2, "2026-03-06T05:00:00Z").sendTo(Growth.TOPIC);
        growth.registered(customer, CREATED, "DE").sendTo(Growth.TOPIC);

        var report = growth.eventually(MARCH, it -> it.getInt("total.registered") == 1);

        assertEquals(Map.of("registered", 1, "removed", 1, "net", 0), report.getMap("total"));
    }

    @Test
    void goesOnAfterAnEventThatCannotBeRead() {
        EventDriver.send(Growth.TOPIC, "customer.registered.v1", customer.toString(), "{\"customerId\": ");
        growth.registered(customer, CREATED, "DE").sendTo(Growth.TOPIC);

        growth.eventually(MARCH, report -> report.getInt("total.registered") == 1);
    }

    @Test
    void goesOnAfterAnEventThatCannotBeStored() {
        growth.registered(customer, "+999999-01-01T00:00:00Z", "DE").sendTo(Growth.TOPIC);
        growth.registered(UUID.randomUUID(), CREATED, "DE").sendTo(Growth.TOPIC);

        growth.eventually(MARCH, report -> report.getInt("total.registered") == 1);
    }

    @Test
    void readsEventsThatHaveMoreFieldsThanItKnows() {
        growth.registered(customer, CREATED, "DE").with("/loyaltyTier", "gold").sendTo(Growth.TOPIC);

        growth.eventually(MARCH, report -> report.getInt("total.registered") == 1);
    }

    @Test
    void learnsOfACustomerThatIsToldAgain() {
        growth.restated(customer, 4, CREATED, "AT").sendTo(Growth.TOPIC);

        var report = growth.eventually(MARCH, it -> it.getInt("total.registered") == 1);

        assertEquals("AT", report.getString("rows[0].country"));
        assertEquals(0, report.getInt("total.removed"));
    }

    @Test
    void countsTheDaysOfARemovedCustomerThatIsToldAgain() {
        growth.restatedAsRemoved(customer, 4, CREATED, "2026-03-06T05:00:00Z").sendTo(Growth.TOPIC);

        var report = growth.eventually(MARCH, it -> it.getInt("total.removed") == 1);

        assertEquals(List.of("2026-03-04", "2026-03-06"), report.getList("rows.day"));
        assertEquals(Map.of("registered", 1, "removed", 1, "net", 0), report.getMap("total"));
    }

    @Test
    void ignoresWhatItKnowsBetterThanWhatIsToldAgain() {
        growth.registered(customer, CREATED, "DE").sendTo(Growth.TOPIC);
        growth.changed(customer, 3, CREATED, "AT").sendTo(Growth.TOPIC);
        growth.restated(customer, 2, CREATED, "CH").sendTo(Growth.TOPIC);
        growth.restated(customer, 3, CREATED, "AT").sendTo(Growth.TOPIC);
        awaitAllBefore();

        var report = growth.report(MARCH);
        assertEquals(List.of("AT"), report.getList("rows.country.unique()"));
        assertEquals(1, report.getInt("total.registered"));
    }

    @Test
    void doesNotBringBackARemovedCustomerThatIsToldLate() {
        growth.registered(customer, CREATED, "DE").sendTo(Growth.TOPIC);
        growth.removed(customer, 2, "2026-03-06T05:00:00Z").sendTo(Growth.TOPIC);
        growth.restated(customer, 1, CREATED, "DE").sendTo(Growth.TOPIC);
        growth.restatedAsRemoved(customer, 2, CREATED, "2026-03-06T05:00:00Z").sendTo(Growth.TOPIC);
        var other = UUID.randomUUID();
        growth.registered(other, CREATED, "DE").sendTo(Growth.TOPIC);

        var report = growth.eventually(MARCH, it -> it.getInt("total.registered") == 2);

        assertEquals(1, report.getInt("total.removed"));
    }

    @Test
    void learnsOfARemovalThatItMissed() {
        growth.registered(customer, CREATED, "DE").sendTo(Growth.TOPIC);
        growth.restatedAsRemoved(customer, 2, CREATED, "2026-03-06T05:00:00Z").sendTo(Growth.TOPIC);

        var report = growth.eventually(MARCH, it -> it.getInt("total.removed") == 1);

        assertEquals(1, report.getInt("total.registered"));
    }

    /** Partitions keep the order of one customer's events: once a later one shows, all before it are handled. */
    private void awaitAllBefore() {
        growth.removed(customer, 9, "2026-03-30T05:00:00Z").sendTo(Growth.TOPIC);
        growth.eventually(MARCH, report -> report.getInt("total.removed") == 1);
    }
}
