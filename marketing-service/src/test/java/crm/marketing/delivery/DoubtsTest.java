package crm.marketing.delivery;

import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.marketing.attribution.OrderProjection;
import crm.marketing.ledger.MessageOutcomes;
import crm.marketing.ledger.OpenDoubts;
import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.EventDriver;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an instance had claimed when it was killed: whether its mail had gone out or not, everybody has exactly one. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class DoubtsTest {

    /** An archive that the running service does not look into. */
    private static final String ELSEWHERE = "elsewhere@crm.example.org";

    @Inject
    OpenDoubts open;

    @Inject
    MessageOutcomes outcomes;

    @Inject
    OrderProjection orders;

    @Inject
    MailSessions sessions;

    @Inject
    MailSettings settings;

    @Inject
    DeliverySettings delivery;

    @Inject
    Clock clock;

    @Test
    void theArchiveSettlesWhatADeadInstanceLeft() throws MessagingException {
        var sent = Customers.willing("Sent");
        var unsent = Customers.willing("Unsent");
        var withdrawn = Customers.willing("Withdrawn");
        var id = campaign(Customers.segment(sent, unsent, withdrawn), Marketing.springTemplate(), ", \"throttle\": 1");
        eventually("they are known", () -> audience(id).getInt("audience.recipients") == 3);
        Marketing.act(id, "launch").then().statusCode(200);
        eventually("the first is sent", () -> Marketing.results(id).getInt("messages.sent") == 1);
        Marketing.act(id, "pause").then().statusCode(200);
        if (Mailbox.of(sent).isEmpty()) {
            handOver(sent, mailId(id, sent));
        }
        var dead = UUID.randomUUID();
        for (var customer : new UUID[] {sent, unsent, withdrawn}) {
            claimed(id, customer, dead, QuickDelivery.ARCHIVE);
        }
        unthrottled(id);
        Customers.consent(withdrawn, 3, "withdrawn", Instant.parse("2026-02-01T00:00:00Z"))
                .sendTo(Customers.TOPIC);
        eventually("it is heard", () -> "withdrawn"
                .equals(Stored.value("select state from consent_ref where customer_id = ?", withdrawn)));

        Marketing.act(id, "resume").then().statusCode(200);
        Marketing.completed(id);

        assertEquals(1, Mailbox.of(sent).size());
        assertEquals(1, Mailbox.of(unsent).size());
        var results = Marketing.results(id);
        assertEquals(0, results.getInt("messages.inDoubt"));
        assertEquals(3, results.getInt("messages.sent") + results.getInt("messages.skipped"));
    }

    @Test
    void whatTheArchiveGotNoCopyOfStaysInDoubtAndWhoCallsALinkHasTheMail() {
        var withoutCopy = Customers.willing("Without");
        var reader = Customers.willing("Reader");
        var unsent = Customers.willing("Unsent");
        var id = campaign(
                Customers.segment(withoutCopy, reader, unsent), Marketing.springTemplate(), ", \"throttle\": 1");
        eventually("they are known", () -> audience(id).getInt("audience.recipients") == 3);
        Marketing.act(id, "launch").then().statusCode(200);
        eventually("the first is sent", () -> Marketing.results(id).getInt("messages.sent") == 1);
        Marketing.act(id, "pause").then().statusCode(200);
        // as if none of them had been sent yet
        Stored.change(
                "update campaign_message set state = 'pending', sent_at = null where campaign_id = ?",
                UUID.fromString(id));
        Stored.change(
                "update campaign_message set touches = 1 where campaign_id = ? and customer_id = ?",
                UUID.fromString(id),
                reader);
        var before = Mailbox.of(withoutCopy).size() + Mailbox.of(reader).size();
        var dead = UUID.randomUUID();
        claimed(id, withoutCopy, dead, null);
        claimed(id, reader, dead, null);
        claimed(id, unsent, dead, QuickDelivery.ARCHIVE);
        unthrottled(id);

        Marketing.act(id, "resume").then().statusCode(200);
        Marketing.completed(id);

        assertEquals(1, Mailbox.of(unsent).size());
        assertEquals(before, Mailbox.of(withoutCopy).size() + Mailbox.of(reader).size());
        var doubts = Marketing.json(Marketing.CAMPAIGNS + "/" + id + "/messages?filter=state==in-doubt");
        assertEquals(List.of(withoutCopy.toString()), doubts.getList("items.customerId"));
        assertEquals(2, Marketing.results(id).getInt("messages.sent"));
    }

    @Test
    void anArchiveThatLacksAMailProvesNothingUnlessItHasWhatCameLater() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer), Marketing.springTemplate(), "");
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        var message = doubted(id, customer);

        var empty = doubts(asked -> Optional.of(Set.of()));
        for (var round = 0; round < 3; round++) {
            empty.settle();
        }
        assertEquals("in-doubt", state(message));

        var late = doubts(asked -> Optional.of(asked.stream()
                .filter(mail -> !mail.equals("<one@shop.example.com>"))
                .collect(Collectors.toSet())));
        late.settle();
        assertEquals("in-doubt", state(message), "there is no probe yet");
        late.settle();
        assertEquals("pending", state(message));
    }

    @Test
    void anOrderBetweenTheMailAndTheCertaintyIsCreditedToo() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer), Marketing.springTemplate(), "");
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        doubted(id, customer);
        var order = UUID.randomUUID();
        EventDriver.event("sales.order-placed.v1")
                .with("/order/orderId", order)
                .with("/order/customerId", customer)
                .with("/order/orderedAt", clock.instant().toString())
                .with("/order/net", "30.00")
                .sendTo("crm.sales");
        eventually("it is heard", () -> order.toString()
                .equals(Stored.value("select id from order_ref where id = ?", order)));
        assertEquals(0, Marketing.results(id).getInt("orders"));

        doubts(asked -> Optional.of(Set.copyOf(asked))).settle();

        assertEquals("30.00", Marketing.results(id).getString("revenue[0].amount"));
    }

    @Test
    void anArchiveWithoutTheTlsThatIsAskedForIsNotAsked() {
        var mails = List.of("<nobody-sent-this@shop.example.com>");
        var plain = new Elsewhere(settings, MailSettings.Security.NONE);
        assertEquals(Optional.of(Set.of()), new ImapArchive(new MailSessions(plain), plain).find(mails));

        var secured = new Elsewhere(settings, MailSettings.Security.STARTTLS);
        assertEquals(Optional.empty(), new ImapArchive(new MailSessions(secured), secured).find(mails));
    }

    /** As the ledger is an hour after an instance was killed. */
    private static UUID doubted(String campaign, UUID customer) {
        var message = UUID.randomUUID();
        Stored.change(
                """
                insert into campaign_message (id, campaign_id, customer_id, address, state, due_at, message_id, copied_to,
                  claimed_at, doubted_at, created_at, updated_at)
                values (?, ?, ?, ?, 'in-doubt', now(), ?, ?, now() - interval '1 hour', now() - interval '1 hour', now(), now())
                """,
                message,
                UUID.fromString(campaign),
                customer,
                Customers.address(customer),
                "<one@shop.example.com>",
                ELSEWHERE);
        return message;
    }

    private Doubts doubts(SentMail archive) {
        var elsewhere = new Elsewhere(settings, settings.archive().security());
        return new Doubts(
                open,
                outcomes,
                orders,
                archive,
                new ArchiveProbe(sessions, elsewhere, delivery, clock),
                elsewhere,
                delivery,
                new SimpleMeterRegistry(),
                clock);
    }

    private static String state(UUID message) {
        return Stored.value("select state from campaign_message where id = ?", message);
    }

    /** As the ledger is when an instance is killed between the claim and the note. */
    private static void claimed(String campaign, UUID customer, UUID instance, String archive) {
        Stored.change("""
                update campaign_message set state = 'claimed', claimed_by = ?, claimed_at = now(), copied_to = ?,
                  message_id = coalesce(message_id, '<' || id || '@shop.example.com>')
                where campaign_id = ? and customer_id = ? and state = 'pending'
                """, instance, archive, UUID.fromString(campaign), customer);
    }

    private static void unthrottled(String campaign) {
        Stored.change("update campaign set throttle = null where id = ?", UUID.fromString(campaign));
        Stored.change("update campaign_pace set next_at = now() where campaign_id = ?", UUID.fromString(campaign));
    }

    /** As the claim makes it. */
    private static String mailId(String campaign, UUID customer) {
        return Stored.value(
                "select '<' || id || '@shop.example.com>' from campaign_message where campaign_id = ? and customer_id = ?",
                UUID.fromString(campaign),
                customer);
    }

    private static void handOver(UUID customer, String mailId) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(RealMail.smtpPort()));
        var session = Session.getInstance(properties);
        var mail = new OutgoingMail(session, mailId);
        mail.setFrom("news@shop.example.com");
        mail.setRecipients(Message.RecipientType.TO, Customers.address(customer));
        mail.setSubject("Spring");
        mail.setText("sent before the end");
        mail.saveChanges();
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, new InternetAddress[] {
                new InternetAddress(Customers.address(customer)), new InternetAddress(QuickDelivery.ARCHIVE)
            });
        }
    }

    /** The mail server of the running service, and an archive that is another. */
    private record Elsewhere(MailSettings held, MailSettings.Security archiveSecurity) implements MailSettings {

        @Override
        public Smtp smtp() {
            return held.smtp();
        }

        @Override
        public Archive archive() {
            return new Archive() {
                @Override
                public Optional<String> address() {
                    return Optional.of(ELSEWHERE);
                }

                @Override
                public String host() {
                    return held.archive().host();
                }

                @Override
                public int port() {
                    return held.archive().port();
                }

                @Override
                public Optional<String> user() {
                    return Optional.empty();
                }

                @Override
                public Optional<String> password() {
                    return Optional.empty();
                }

                @Override
                public String folder() {
                    return held.archive().folder();
                }

                @Override
                public Security security() {
                    return archiveSecurity;
                }

                @Override
                public Duration timeout() {
                    return held.archive().timeout();
                }
            };
        }
    }
}
