package crm.marketing.delivery;

import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.caller;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.EventDriver;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class DeliveryTest {

    @Test
    void theMailIsInTheMailboxWithAllThatBelongsToIt() {
        var customer = Customers.willing("Zoë");
        var id = campaign(
                Customers.segment(customer),
                Marketing.springTemplate(),
                ", \"values\": {\"discount\": \"15 %\"}, \"replyTo\": \"service@shop.example.com\"");
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);

        Marketing.sent(id);

        var mails = Mailbox.of(customer);
        assertEquals(1, mails.size());
        var mail = mails.get(0);
        assertEquals("Zoë: 15 % für Sie", mail.subject());
        assertTrue(mail.text().startsWith("Dear Zoë Lin, 15 % off: https://shop.example.com/spring"), mail.text());
        assertTrue(mail.html().contains("<p>Dear Zoë Lin,</p>"), mail.html());
        var headers = mail.headers();
        assertTrue(headers.get("Content-Type").startsWith("multipart/alternative"));
        assertTrue(headers.get("From").endsWith("<news@shop.example.com>"));
        assertTrue(headers.get("To").contains(Customers.address(customer)));
        assertEquals("service@shop.example.com", headers.get("Reply-To"));
        assertEquals("List-Unsubscribe=One-Click", headers.get("List-Unsubscribe-Post"));
        assertNotNull(headers.get("Date"));
        assertFalse(headers.values().stream().anyMatch(value -> value.contains(QuickDelivery.ARCHIVE)));
        var message = Marketing.messages(id);
        assertEquals(message.getString("items[0].messageId"), headers.get("Message-ID"));
        assertEquals("sent", message.getString("items[0].state"));
        assertEquals(2, mail.links().size());
        assertFalse(mail.html().contains("href=\"https://shop.example.com"));
        assertTrue(mail.text().contains("https://crm.example.org" + mail.unsubscribe()));
        OutboxAssert.lastEvent("marketing.message-sent.v1", UUID.fromString(message.getString("items[0].id")))
                .matchesSample("/version", "/channel", "/campaignName")
                .has("/customerId", customer);
    }

    @Test
    void nobodyWritesHeadersByAName() {
        var customer = UUID.randomUUID();
        EventDriver.event("customer.registered.v1")
                .with("/customerId", customer)
                .with("/contact/displayName", "Zoë\r\nX-Evil: customer\r\n\r\nHello")
                .with("/contact/emails", List.of(Customers.address(customer)))
                .sendTo(Customers.TOPIC);
        Customers.consent(customer, 2, "granted", Instant.parse("2026-01-01T00:00:00Z"))
                .sendTo(Customers.TOPIC);
        var template = Marketing.template(
                "{\"name\": \"n\", \"subject\": \"For {customer.displayName}\", \"text\": \"t\", \"html\": \"<p>h</p>\"}");
        var id = campaign(Customers.segment(customer), template, "");
        caller().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"from\": {\"name\": \"The\\r\\nX-Evil: sender\", \"address\": \"news@shop.example.com\"}}")
                .patch(Marketing.CAMPAIGNS + "/" + id)
                .then()
                .statusCode(200);
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);

        Marketing.sent(id);

        var mail = Mailbox.of(customer).get(0);
        assertNull(mail.headers().get("X-Evil"));
        assertEquals("For Zoë X-Evil: customer Hello", mail.subject());
        assertTrue(
                mail.headers().get("From").startsWith("\"The X-Evil: sender\""),
                mail.headers().get("From"));
        assertEquals("t", mail.text().lines().findFirst().orElseThrow());
    }

    @Test
    void everyMailHasOneWayOutWhateverItsTemplateSays() {
        var customer = Customers.willing("Mei");
        var template = Marketing.template("""
                {"name": "n", "subject": "s",
                 "text": "{#if customer.language == 'xx'}{unsubscribeUrl}{/if}, \\\\{unsubscribeUrl}",
                 "html": "<html><body><a href=\\"{unsubscribeUrl ?: 'x'}\\">no more</a></body></html>"}""");
        var id = campaign(Customers.segment(customer), template, "");
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);

        Marketing.sent(id);

        var mail = Mailbox.of(customer).get(0);
        var link = "https://crm.example.org" + mail.unsubscribe();
        assertTrue(mail.text().contains("Unsubscribe: " + link), mail.text());
        assertEquals(2, mail.html().split(Pattern.quote(link), -1).length, mail.html());
    }

    @Test
    void aTestMailGoesToColleaguesOnly() {
        var customer = Customers.willing("Mei");
        var id = campaign(Customers.segment(customer));
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        var colleague = "colleague-" + UUID.randomUUID() + "@shop.example.com";

        caller().body("{\"addresses\": [\"" + colleague + "\"], \"customerId\": \"" + customer + "\"}")
                .post(Marketing.CAMPAIGNS + "/" + id + ":test")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].accepted", equalTo(true));

        assertEquals("Mei: 10 % für Sie", Mailbox.of(colleague).get(0).subject());
        assertNull(Mailbox.of(colleague).get(0).headers().get("List-Unsubscribe"));
        assertEquals(0, Mailbox.of(customer).size());
        assertEquals(0, Marketing.messages(id).getList("items").size());
        caller().body("{\"addresses\": [\"nobody\"]}")
                .post(Marketing.CAMPAIGNS + "/" + id + ":test")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/addresses/0"));
    }

    @Test
    void whoWithdrawsBetweenLaunchAndSendingGetsNothing() {
        var first = Customers.willing("First");
        var second = Customers.willing("Second");
        var third = Customers.willing("Third");
        var id = campaign(Customers.segment(first, second, third), Marketing.springTemplate(), ", \"throttle\": 10");
        eventually("they are known", () -> audience(id).getInt("audience.recipients") == 3);
        Marketing.act(id, "launch").then().statusCode(200);
        eventually("the first is sent", () -> Marketing.results(id).getInt("messages.sent") == 1);
        Marketing.act(id, "pause").then().statusCode(200);

        for (var customer : List.of(first, second)) {
            Customers.consent(customer, 3, "withdrawn", Clock.systemUTC().instant())
                    .sendTo(Customers.TOPIC);
        }
        Customers.removed(third);
        eventually(
                "they are heard",
                () -> "2"
                                .equals(Stored.value(
                                        "select count(*) from consent_ref where customer_id in (?, ?) and state = 'withdrawn'",
                                        first,
                                        second))
                        && "true"
                                .equals(Stored.value(
                                        "select (removed_at is not null)::text from customer_ref where id = ?",
                                        third)));
        Marketing.act(id, "resume").then().statusCode(200);
        Marketing.completed(id);

        var mails = Mailbox.of(first).size()
                + Mailbox.of(second).size()
                + Mailbox.of(third).size();
        assertEquals(1, mails);
        assertEquals(2, Marketing.results(id).getInt("messages.skipped"));
        assertEquals("0", Stored.value("select count(*) from campaign_message where customer_id = ?", third));
        assertEquals(
                "0", Stored.value("select count(*) from campaign_message where address = ?", Customers.address(third)));
    }

    @Test
    void twoThousandGetOneEachInLessThanAMinute() {
        var customers = new ArrayList<UUID>();
        var id = campaign(Customers.crowd(2_000, customers));
        eventually("all are known", () -> audience(id).getInt("audience.recipients") == 2_000);
        var begun = System.nanoTime();

        Marketing.sent(id);

        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.toSeconds() < 60, () -> "took " + took);
        assertEquals(2_000, Marketing.results(id).getInt("messages.sent"));
        var archived = Mailbox.mailIds(QuickDelivery.ARCHIVE);
        var ids = Stored.values(
                "select message_id from campaign_message where campaign_id = ? and state = 'sent'",
                UUID.fromString(id));
        assertEquals(2_000, ids.size());
        assertTrue(ids.stream().allMatch(mail -> archived.getOrDefault(mail, 0) == 1));
        assertEquals(1, Mailbox.of(customers.get(0)).size());
        assertEquals(1, Mailbox.of(customers.get(1_999)).size());
        Marketing.act(id, "launch").then().statusCode(409);
    }
}
