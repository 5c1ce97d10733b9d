package crm.support.mailbox;

import static crm.support.SupportApi.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.support.Post;
import crm.support.SupportApi;
import crm.support.queue.QueueApi;
import crm.support.ticket.TicketApi;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MailQueueTest.QueueThatIsMadeLater.class)
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class MailQueueTest {

    private static final String QUEUE = "made-later";
    private static final Duration TIME_TO_FAIL_FIVE_TIMES = Duration.ofSeconds(3);

    @ConfigProperty(name = "crm.mail.address")
    String support;

    public static class QueueThatIsMadeLater implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("crm.mailbox.queue", QUEUE);
        }
    }

    @Test
    void mailWaitsForItsQueue() {
        var customer = SupportApi.unusedAddress();
        var sent = Instant.now();
        Post.send(support, Post.plain(Post.newId(), customer, "Cup", "It is broken."));
        eventually(() -> Duration.between(sent, Instant.now()), it -> it.compareTo(TIME_TO_FAIL_FIVE_TIMES) > 0);

        SupportApi.created(QueueApi.PATH, "{\"key\": \"" + QUEUE + "\", \"name\": \"Made later\"}");

        var tickets = eventually(TicketApi.PATH + "?filter=email==" + customer, it -> !it.getList("items")
                .isEmpty());
        assertEquals(QUEUE, tickets.getString("items[0].queue"));
    }
}
