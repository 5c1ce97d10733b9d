package crm.marketing.ledger;

import static crm.marketing.testing.Marketing.act;
import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an instance says that was frozen meanwhile, and what the ledger makes of it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class MessageOutcomesTest {

    @Inject
    MessageOutcomes outcomes;

    @Inject
    SenderInstances instances;

    @Test
    void whoseClaimIsOverPutsNothingBack() {
        var message = new ClaimedMessage();
        var before = message.claim(message.claimedAt.minusSeconds(60));

        outcomes.later(before, message.claimedAt, "late", true);
        outcomes.doubted(before, "late");
        outcomes.failed(before, "late");

        assertEquals("claimed", message.state());
        outcomes.later(message.claim(message.claimedAt), message.claimedAt, "in time", true);
        assertEquals("pending", message.state());
    }

    @Test
    void whatTheServerTookIsSentWhoeverSaysSo() {
        var message = new ClaimedMessage();
        outcomes.later(message.claim(message.claimedAt), message.claimedAt, "to be sent again", false);

        outcomes.sent(message.id, message.claimedAt);
        act(message.campaign, "resume").then().statusCode(200);
        Marketing.completed(message.campaign);

        assertEquals("sent", message.state());
        assertEquals(0, Mailbox.of(message.customer).size());
    }

    @Test
    void whatIsPutBackAfterTheCampaignWasCancelledIsNotSent() {
        var message = new ClaimedMessage();
        act(message.campaign, "cancel").then().statusCode(200);

        outcomes.later(message.claim(message.claimedAt), message.claimedAt, "later", true);

        assertEquals("skipped", message.state());
        assertEquals(
                "campaign-cancelled", Stored.value("select reason from campaign_message where id = ?", message.id));
        assertNull(Stored.value("select address from campaign_message where id = ?", message.id));
    }

    @Test
    void whoWasRemovedWhileTheCampaignWasLaunchedIsForgottenWhenItsTurnComes() {
        var message = new ClaimedMessage();
        outcomes.later(message.claim(message.claimedAt), message.claimedAt, "later", false);
        Stored.change("update customer_ref set removed_at = now(), email = null where id = ?", message.customer);

        act(message.campaign, "resume").then().statusCode(200);
        Marketing.completed(message.campaign);

        assertEquals("skipped", message.state());
        assertEquals("removed", Stored.value("select reason from campaign_message where id = ?", message.id));
        assertNull(Stored.value(
                "select coalesce(address, customer_id::text) from campaign_message where id = ?", message.id));
    }

    @Test
    void anAnswerToAnEarlierDoubtSettlesNoLaterOne() {
        var message = new ClaimedMessage();
        outcomes.doubted(message.claim(message.claimedAt), "lost");
        var doubtedAt = Instant.parse("2026-03-04T05:06:07Z");
        Stored.change(
                "update campaign_message set doubted_at = ? where id = ?",
                doubtedAt.atOffset(ZoneOffset.UTC),
                message.id);

        outcomes.neverSent(message.doubt(doubtedAt.minusSeconds(60)));
        assertEquals("in-doubt", message.state());
        outcomes.neverSent(message.doubt(doubtedAt));
        assertEquals("pending", message.state());
    }

    /** The only message of a paused campaign, claimed by an instance that is alive and tells the archive nothing. */
    private final class ClaimedMessage {

        private final UUID customer = Customers.willing("Mei");
        private final String campaign = campaign(Customers.segment(customer));
        private final UUID id;
        private final Instant claimedAt = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);

        ClaimedMessage() {
            eventually("she is known", () -> audience(campaign).getInt("audience.recipients") == 1);
            var instance = UUID.randomUUID();
            instances.lease(instance, claimedAt.plusSeconds(600));
            // before anybody claims it
            Stored.change(
                    """
                    insert into campaign_message (campaign_id, customer_id, address, state, due_at, message_id, claimed_by, claimed_at, created_at, updated_at)
                    values (?, ?, ?, 'claimed', now(), '<' || gen_random_uuid() || '@shop.example.com>', ?, ?, now(), now())
                    """,
                    UUID.fromString(campaign),
                    customer,
                    Customers.address(customer),
                    instance,
                    claimedAt.atOffset(ZoneOffset.UTC));
            id = UUID.fromString(
                    Stored.value("select id from campaign_message where campaign_id = ?", UUID.fromString(campaign)));
            act(campaign, "launch").then().statusCode(200);
            act(campaign, "pause").then().statusCode(200);
            assertEquals("claimed", state());
        }

        Claim claim(Instant at) {
            return new Claim(id, UUID.fromString(campaign), true, null, null, null, 0, at);
        }

        Doubt doubt(Instant since) {
            return new Doubt(id, UUID.fromString(campaign), "", claimedAt, since, false);
        }

        String state() {
            return Stored.value("select state from campaign_message where id = ?", id);
        }
    }
}
