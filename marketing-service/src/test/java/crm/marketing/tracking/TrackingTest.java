package crm.marketing.tracking;

import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class TrackingTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Test
    void aPersonOpensAndClicks() {
        var mail = new SentMail();

        person().get(mail.content.picture())
                .then()
                .statusCode(200)
                .contentType("image/gif")
                .header("Cache-Control", containsString("no-store"));
        person().get(mail.content.links().get(0))
                .then()
                .statusCode(302)
                .header("Location", "https://shop.example.com/spring?a=1&b=2");
        person().get(mail.content.links().get(1))
                .then()
                .statusCode(302)
                .header("Location", "https://shop.example.com/other");

        var message = Marketing.messages(mail.campaign);
        assertNotNull(message.getString("items[0].openedAt"));
        assertNotNull(message.getString("items[0].clickedAt"));
        var results = Marketing.results(mail.campaign);
        assertEquals("1.0000", results.getString("rates.open"));
        assertEquals("1.0000", results.getString("rates.click"));
        var id = UUID.fromString(message.getString("items[0].id"));
        assertEquals(
                List.of(
                        "marketing.message-sent.v1",
                        "marketing.message-opened.v1",
                        "marketing.message-clicked.v1",
                        "marketing.message-clicked.v1"),
                OutboxAssert.typesOf(id));
        OutboxAssert.lastEvent("marketing.message-opened.v1", id).matchesSample("/version", "/machine", "/channel");
        OutboxAssert.lastEvent("marketing.message-clicked.v1", id)
                .matchesSample("/machine")
                .has("/version", 4)
                .has("/url", "https://shop.example.com/other");
    }

    @Test
    void whatMachinesDoIsToldAndDoesNotCount() {
        var mail = new SentMail();

        person().head(mail.content.links().get(0)).then().statusCode(302);
        given().redirects()
                .follow(false)
                .header("User-Agent", "Mozilla/5.0")
                .get(mail.content.picture())
                .then()
                .statusCode(200);
        given().redirects()
                .follow(false)
                .header("User-Agent", "Barracuda Sentinel")
                .get(mail.content.links().get(0))
                .then()
                .statusCode(302);
        person().header("Sec-Purpose", "prefetch")
                .get(mail.content.links().get(0))
                .then()
                .statusCode(302);

        assertNull(Marketing.messages(mail.campaign).getString("items[0].openedAt"));
        var results = Marketing.results(mail.campaign);
        assertEquals(0, results.getInt("messages.opened"));
        assertEquals(1, results.getInt("messages.openedByMachine"));
        assertEquals(0, results.getInt("messages.clicked"));
        assertEquals(1, results.getInt("messages.clickedByMachine"));
        OutboxAssert.lastEvent("marketing.message-clicked.v1", mail.message()).has("/machine", true);
    }

    @Test
    void aLinkIsGoodForWhatItIsForOnly() {
        var mail = new SentMail();
        var unsubscribe = mail.content.unsubscribe();
        var click = mail.content.links().get(0);
        var token = click.substring(click.lastIndexOf('/') + 1);

        for (var forged : List.of(
                UnsubscribeResource.PATH + "/" + token,
                OpenResource.PATH + "/" + token,
                ClickResource.PATH + "/" + unsubscribe.substring(unsubscribe.lastIndexOf('/') + 1),
                click.substring(0, click.length() - 3) + "AAA",
                ClickResource.PATH + "/x",
                ClickResource.PATH + "/" + "A".repeat(46))) {
            person().get(forged).then().statusCode(404).body("code", equalTo("link-not-found"));
        }
        person().get(click + "?url=https://evil.example.com").then().statusCode(400);
        assertEquals(0, Marketing.results(mail.campaign).getInt("messages.clicked"));
    }

    @Test
    void askingChangesNothingAndOneClickUnsubscribes() {
        var mail = new SentMail();
        var link = mail.content.unsubscribe();

        for (var i = 0; i < 3; i++) {
            person().get(link)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("<form method=\"post\">"));
        }
        assertNull(Marketing.messages(mail.campaign).getString("items[0].unsubscribedAt"));
        person().formParam("List-Unsubscribe", "Two-Clicks").post(link).then().statusCode(400);
        person().contentType("application/x-www-form-urlencoded")
                .post(link)
                .then()
                .statusCode(400);
        assertEquals(1, audience(another(mail)).getInt("audience.recipients"));

        given().formParam("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);

        assertEquals(1, Marketing.results(mail.campaign).getInt("messages.unsubscribed"));
        assertEquals(
                List.of("marketing.message-sent.v1", "marketing.unsubscribed.v1"),
                OutboxAssert.typesOf(mail.message()));
        OutboxAssert.lastEvent("marketing.unsubscribed.v1", mail.message())
                .matchesSample("/channel", "/purpose")
                .has("/version", 2)
                .has("/customerId", mail.customer);
        var next = another(mail);
        assertEquals(1, audience(next).getInt("audience.excluded.'no-consent'"));
        Marketing.sent(next);
        assertEquals(1, Mailbox.of(mail.customer).size());
    }

    @Test
    void aWithdrawalHoldsUntilTheCustomerAgreesAgain() {
        var mail = new SentMail();
        mail.unsubscribe();
        var next = another(mail);

        // the ledger of consents has not heard of it yet, and tells what it had
        Customers.consent(mail.customer, 3, "granted", Instant.parse("2026-01-01T00:00:00Z"))
                .sendTo(Customers.TOPIC);
        Customers.registered(mail.customer, "Later");
        eventually("it is heard", () -> "3"
                .equals(Stored.value("select version from consent_ref where customer_id = ?", mail.customer)));
        assertEquals(0, audience(next).getInt("audience.recipients"));

        Customers.consent(mail.customer, 4, "granted", Clock.systemUTC().instant())
                .sendTo(Customers.TOPIC);
        eventually("a later consent counts", () -> audience(next).getInt("audience.recipients") == 1);
    }

    @Test
    void aLinkWorksAgainOnceTheCustomerHasAgreedAgain() {
        var mail = new SentMail();
        mail.unsubscribe();
        var first = Marketing.messages(mail.campaign).getString("items[0].unsubscribedAt");
        var next = another(mail);
        Customers.consent(mail.customer, 3, "granted", Clock.systemUTC().instant())
                .sendTo(Customers.TOPIC);
        eventually("she agrees again", () -> audience(next).getInt("audience.recipients") == 1);

        mail.unsubscribe();
        mail.unsubscribe();

        assertEquals(0, audience(next).getInt("audience.recipients"));
        assertEquals(List.of("2", "3"), unsubscribed(mail, "version"));
        assertEquals(first, Marketing.messages(mail.campaign).getString("items[0].unsubscribedAt"));
        assertEquals(1, Marketing.results(mail.campaign).getInt("messages.unsubscribed"));
    }

    @Test
    void whoUnsubscribesSpeaksForAllWithTheMailbox() {
        var mail = new SentMail();
        var twin = Customers.willing("May", Customers.address(mail.customer));
        var neighbour = Customers.willing("Ann");
        var next = campaign(Customers.segment(twin, neighbour));
        eventually("they are known", () -> audience(next).getInt("audience.recipients") == 2);

        mail.unsubscribe();
        mail.unsubscribe();

        var audience = audience(next);
        assertEquals(1, audience.getInt("audience.recipients"));
        assertEquals(1, audience.getInt("audience.excluded.'no-consent'"));
        assertEquals(Set.of(mail.customer.toString(), twin.toString()), Set.copyOf(unsubscribed(mail, "customerId")));
        assertEquals(List.of("2", "3"), unsubscribed(mail, "version"));
    }

    @Test
    void aConsentThatAClockAheadOfOursHasDatedIsWithdrawnToo() {
        var mail = new SentMail();
        var ahead = Clock.systemUTC().instant().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        Customers.consent(mail.customer, 3, "granted", ahead).sendTo(Customers.TOPIC);
        eventually("it is heard", () -> "3"
                .equals(Stored.value("select version from consent_ref where customer_id = ?", mail.customer)));

        mail.unsubscribe();

        assertEquals(0, audience(another(mail)).getInt("audience.recipients"));
        assertEquals(List.of(ahead.plus(1, ChronoUnit.MICROS).toString()), unsubscribed(mail, "occurredAt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/139.0 Safari/537.36 | 10 | false
            GET | Mozilla/5.0 (via ggpht.com GoogleImageProxy) | 10 | false
            GET | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/139.0 Safari/537.36 | 1 | true
            HEAD | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/139.0 Safari/537.36 | 10 | true
            GET | Mozilla/5.0 | 10 | true
            GET | | 10 | true
            GET | Googlebot/2.1 | 10 | true
            GET | python-requests/2.32 | 10 | true
            GET | curl/8.5 | 10 | true
            """)
    void machinesAreKnownByHowTheyCome(String method, String agent, int secondsLater, boolean machine) {
        var sent = Instant.parse("2026-03-04T05:06:07Z");

        assertEquals(
                machine,
                new Visit(method, agent, false).isMachine(sent, sent.plusSeconds(secondsLater), Duration.ofSeconds(2)));
    }

    private static RequestSpecification person() {
        return given().redirects().follow(false).header("User-Agent", FIREFOX);
    }

    /** A member of each event that says that somebody unsubscribed by a mail's link. */
    private static List<String> unsubscribed(SentMail mail, String member) {
        return Stored.values(
                "select payload ->> ? from outbox where aggregateid = ? and type = 'marketing.unsubscribed.v1' order by seq",
                member,
                mail.message());
    }

    private static String another(SentMail mail) {
        return campaign(mail.segment);
    }

    /** A campaign that was sent to one customer, long enough ago. */
    private static final class SentMail {

        private final UUID customer = Customers.willing("Mei");
        private final UUID segment = Customers.segment(customer);
        private final String campaign = campaign(segment);
        private final Mailbox.Mail content;

        SentMail() {
            eventually("she is known", () -> audience(campaign).getInt("audience.recipients") == 1);
            Marketing.sent(campaign);
            content = Mailbox.of(customer).get(0);
            var sentAt = Instant.parse(Marketing.messages(campaign).getString("items[0].sentAt"));
            eventually(
                    "it is not too soon for a person",
                    () -> Clock.systemUTC().instant().isAfter(sentAt.plusMillis(350)));
            assertFalse(content.unsubscribe().isEmpty());
        }

        void unsubscribe() {
            given().formParam("List-Unsubscribe", "One-Click")
                    .post(content.unsubscribe())
                    .then()
                    .statusCode(200);
        }

        UUID message() {
            return UUID.fromString(Marketing.messages(campaign).getString("items[0].id"));
        }
    }
}
