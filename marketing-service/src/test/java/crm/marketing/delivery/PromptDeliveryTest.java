package crm.marketing.delivery;

import static crm.marketing.testing.Marketing.act;
import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.marketing.ledger.Claim;
import crm.marketing.ledger.Doubt;
import crm.marketing.ledger.MessageOutcomes;
import crm.marketing.ledger.SenderInstances;
import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.RareLooks;
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

/** What begins in this instance is sent at once: nobody would find it by himself before the test is over. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(RareLooks.class)
class PromptDeliveryTest {

    @Inject
    MessageOutcomes outcomes;

    @Inject
    SenderInstances instances;

    @Test
    void aCampaignThatIsLaunchedIsSent() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer));
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);

        Marketing.sent(id);

        assertEquals(1, Mailbox.of(customer).size());
    }

    @Test
    void aCampaignThatIsResumedIsSent() {
        // one in a minute: the second waits until its time is changed
        var id = campaign(
                Customers.segment(Customers.willing("Mei"), Customers.willing("Ada")),
                Marketing.springTemplate(),
                ", \"throttle\": 1");
        eventually("both are known", () -> audience(id).getInt("audience.recipients") == 2);
        act(id, "launch").then().statusCode(200);
        eventually("the first is sent", () -> sent(id) == 1);
        act(id, "pause").then().statusCode(200);
        Stored.change("update campaign_pace set next_at = now() where campaign_id = ?", UUID.fromString(id));

        act(id, "resume").then().statusCode(200);

        eventually("the second is sent", () -> sent(id) == 2);
    }

    @Test
    void aMessageThatIsPutBackIsSent() {
        var message = new ForeignMessage("claimed");

        outcomes.later(message.claim(), message.since, "this instance was not sure to be counted any more", false);

        message.isSent();
    }

    @Test
    void aMessageThatWasNotSentAfterAllIsSent() {
        var message = new ForeignMessage("in-doubt");

        outcomes.neverSent(message.doubt());

        message.isSent();
    }

    private static int sent(String campaign) {
        return Marketing.results(campaign).getInt("messages.sent");
    }

    /** The only message of a campaign that is sending, which an instance has taken upon itself that does not go on. */
    private final class ForeignMessage {

        private final UUID customer = Customers.willing("Mei");
        private final String campaign = campaign(Customers.segment(customer));
        private final Instant since = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        private final UUID id;

        /** @param state {@code claimed}, or {@code in-doubt} */
        ForeignMessage(String state) {
            eventually("she is known", () -> audience(campaign).getInt("audience.recipients") == 1);
            var instance = UUID.randomUUID();
            instances.lease(instance, since.plusSeconds(600));
            // before anybody claims it
            Stored.change(
                    """
                    insert into campaign_message (campaign_id, customer_id, address, state, due_at, message_id, copied_to, claimed_by, claimed_at, doubted_at, created_at, updated_at)
                    values (?, ?, ?, ?, now(), '<' || gen_random_uuid() || '@shop.example.com>', ?, ?, ?, ?, now(), now())
                    """,
                    UUID.fromString(campaign),
                    customer,
                    Customers.address(customer),
                    state,
                    QuickDelivery.ARCHIVE,
                    instance,
                    since.atOffset(ZoneOffset.UTC),
                    since.atOffset(ZoneOffset.UTC));
            id = UUID.fromString(
                    Stored.value("select id from campaign_message where campaign_id = ?", UUID.fromString(campaign)));
            act(campaign, "launch").then().statusCode(200);
            assertEquals(state, state());
        }

        Claim claim() {
            return new Claim(id, UUID.fromString(campaign), true, null, null, null, 0, since);
        }

        Doubt doubt() {
            return new Doubt(id, UUID.fromString(campaign), "", since, since, false);
        }

        void isSent() {
            Marketing.completed(campaign);
            assertEquals("sent", state());
            assertEquals(1, Mailbox.of(customer).size());
        }

        private String state() {
            return Stored.value("select state from campaign_message where id = ?", id);
        }
    }
}
