package crm.marketing.delivery;

import static crm.marketing.testing.Marketing.act;
import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static crm.marketing.testing.Marketing.status;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import crm.marketing.audience.AudienceNews;
import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.ShortMemory;
import crm.marketing.testing.Stored;
import crm.marketing.testing.Unheard;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is written to before what was announced meanwhile is read. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
@WithTestResource(ShortMemory.class)
class OldNewsTest {

    @Inject
    AudienceNews news;

    @Inject
    Clock clock;

    @BeforeEach
    void readEverything() {
        eventually("everything is read", news::isKnown);
    }

    @Test
    void whoWithdrewMeanwhileIsNotAddressedByALaunch() {
        var stays = Customers.willing("Mei");
        var leaves = Customers.willing("Ada");
        var id = campaign(Customers.segment(stays, leaves));
        eventually("both are known", () -> audience(id).getInt("audience.recipients") == 2);

        Unheard.during(() -> {
            Customers.consent(leaves, 3, "withdrawn", clock.instant()).sendTo(Customers.TOPIC);
            becomesOld();

            act(id, "launch")
                    .then()
                    .statusCode(200)
                    .body("validateOnly", equalTo(false))
                    .body("campaign.status", equalTo("scheduled"))
                    .body("campaign.startsAt", notNullValue())
                    .body("audience.recipients", equalTo(2));
            act(id, "launch").then().statusCode(200).body("campaign.status", equalTo("scheduled"));
            someRoundsPass();
            assertEquals("scheduled", status(id));
            assertEquals(0, Marketing.messages(id).getList("items").size());
        });
        Marketing.completed(id);

        assertEquals(1, Mailbox.of(stays).size());
        assertEquals(0, Mailbox.of(leaves).size());
        assertEquals(1, Marketing.get(id).getInt("recipients"));
        assertEquals(
                List.of("marketing.campaign-launched.v1", "marketing.campaign-completed.v1"),
                OutboxAssert.typesOf(UUID.fromString(id)));
    }

    @Test
    void whoWasRemovedMeanwhileIsNotSentWhatTheLedgerHas() {
        var one = Customers.willing("Mei");
        var other = Customers.willing("Ada");
        // one in a minute: the second waits until its time is changed
        var id = campaign(Customers.segment(one, other), Marketing.springTemplate(), ", \"throttle\": 1");
        eventually("both are known", () -> audience(id).getInt("audience.recipients") == 2);
        act(id, "launch").then().statusCode(200);
        eventually("the first is sent", () -> sent(id) == 1);
        var removed = UUID.fromString(Stored.value(
                "select customer_id from campaign_message where campaign_id = ? and state = 'pending'",
                UUID.fromString(id)));

        Unheard.during(() -> {
            Customers.removed(removed);
            becomesOld();
            Stored.change("update campaign_pace set next_at = now() where campaign_id = ?", UUID.fromString(id));
            someRoundsPass();
            assertEquals(1, sent(id));
        });
        Marketing.completed(id);

        assertEquals(1, sent(id));
        assertEquals(0, Mailbox.of(removed).size());
    }

    @Test
    void whatIsDueWaitsToo() {
        var stays = Customers.willing("Mei");
        var leaves = Customers.willing("Ada");
        var id = campaign(
                Customers.segment(stays, leaves),
                Marketing.springTemplate(),
                ", \"schedule\": {\"startAt\": \"2035-03-04T09:00:00\", \"timeZone\": \"Europe/London\"}");
        eventually("both are known", () -> audience(id).getInt("audience.recipients") == 2);
        act(id, "schedule").then().statusCode(200);

        Unheard.during(() -> {
            Customers.consent(leaves, 3, "withdrawn", clock.instant()).sendTo(Customers.TOPIC);
            becomesOld();
            Stored.change("update campaign set starts_at = now() where id = ?", UUID.fromString(id));
            someRoundsPass();
            assertEquals("scheduled", status(id));
        });
        Marketing.completed(id);

        assertEquals(1, Mailbox.of(stays).size());
        assertEquals(0, Mailbox.of(leaves).size());
    }

    @Test
    void aLaunchBringsASchedulesTimeForward() {
        var willing = Customers.willing("Mei");
        var id = campaign(
                Customers.segment(willing),
                Marketing.springTemplate(),
                ", \"schedule\": {\"startAt\": \"2035-03-04T09:00:00\", \"timeZone\": \"Europe/London\"}");
        eventually("one is known", () -> audience(id).getInt("audience.recipients") == 1);
        act(id, "schedule").then().statusCode(200);

        Unheard.during(() -> {
            Customers.consent(willing, 3, "granted", clock.instant()).sendTo(Customers.TOPIC);
            becomesOld();
            String startsAt = act(id, "launch")
                    .then()
                    .statusCode(200)
                    .body("campaign.status", equalTo("scheduled"))
                    .extract()
                    .path("campaign.startsAt");
            assertFalse(Instant.parse(startsAt).isAfter(clock.instant()));
        });

        Marketing.completed(id);
        assertEquals(1, Mailbox.of(willing).size());
    }

    /** What was read before the last event counts for a while, also if that is noticed only now. */
    private void becomesOld() {
        LockSupport.parkNanos(ShortMemory.TOLERANCE.plusMillis(500).toNanos());
        assertFalse(news.isKnown());
    }

    private static void someRoundsPass() {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }

    private static int sent(String id) {
        return Marketing.results(id).getInt("messages.sent");
    }
}
