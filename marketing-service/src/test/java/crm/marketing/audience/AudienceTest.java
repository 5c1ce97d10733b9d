package crm.marketing.audience;

import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.EventDriver;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class AudienceTest {

    private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void theGoldenSamplesMakeAnAudience() {
        EventDriver.send(Customers.TOPIC, "customer.registered.v1");
        EventDriver.send(Customers.TOPIC, "customer.consent-changed.v1");
        var segment = UUID.fromString("01981f3a-5c00-7000-8000-000000000071");
        Customers.members(segment, 1, List.of(), List.of());
        EventDriver.send(Customers.TOPIC, "customer.segment-members-changed.v1");
        var campaign = Marketing.campaign(segment);

        eventually("one is addressed", () -> recipients(campaign) == 1);

        EventDriver.send(Customers.TOPIC, "customer.changed.v1");
        EventDriver.send(Customers.TOPIC, "customer.consents-restated.v1");
        EventDriver.send(Customers.TOPIC, "customer.segment-restated.v1");
        EventDriver.send(Customers.TOPIC, "customer.segment-removed.v1");
        eventually("the segment is empty", () -> audience(campaign).getInt("audience.members") == 0);
        EventDriver.send(Customers.TOPIC, "customer.restated.v1");
        EventDriver.send(Customers.TOPIC, "customer.removed.v1");
    }

    @Test
    void everybodyWhoIsLeftOutIsLeftOutForAReason() {
        var willing = Customers.willing("Mei");
        var silent = Customers.registered("Ada");
        var gone = Customers.willing("Bob");
        var unknown = UUID.randomUUID();
        var withoutAddress = UUID.randomUUID();
        EventDriver.event("customer.registered.v1")
                .with("/customerId", withoutAddress)
                .with("/contact/emails", List.of())
                .sendTo(Customers.TOPIC);
        var sharing = UUID.randomUUID();
        EventDriver.event("customer.registered.v1")
                .with("/customerId", sharing)
                .with("/contact/emails", List.of(Customers.address(willing)))
                .sendTo(Customers.TOPIC);
        Customers.consent(sharing, 2, "granted", SPRING).sendTo(Customers.TOPIC);
        Customers.consent(withoutAddress, 2, "granted", SPRING).sendTo(Customers.TOPIC);
        var campaign = Marketing.campaign(Customers.segment(willing, silent, gone, unknown, withoutAddress, sharing));
        eventually("all are known", () -> recipients(campaign) == 2 && count(campaign, "duplicate-address") == 1);

        Customers.removed(gone);

        eventually("the removed one is out", () -> recipients(campaign) == 1);
        assertEquals(1, count(campaign, "no-consent"));
        assertEquals(1, count(campaign, "no-address"));
        assertEquals(1, count(campaign, "unknown"));
        assertEquals(1, count(campaign, "duplicate-address"));
        assertNull(
                Stored.value("select coalesce(email, given_name, display_name) from customer_ref where id = ?", gone));
    }

    @Test
    void whatIsOlderThanWhatIsHeldChangesNothing() {
        var customer = UUID.randomUUID();
        var campaign = Marketing.campaign(Customers.segment(customer));
        Customers.consent(customer, 5, "withdrawn", SPRING).sendTo(Customers.TOPIC);
        Customers.consent(customer, 4, "granted", SPRING).sendTo(Customers.TOPIC);
        changed(customer, 7, "new@example.com");
        changed(customer, 6, "old@example.com");
        Customers.registered(customer, "Mei");
        var last = Customers.willing("Last");
        Customers.members(UUID.randomUUID(), 1, List.of(last), List.of());

        eventually("all is heard", () -> "new@example.com".equals(email(customer)) && email(last) != null);
        assertEquals(0, recipients(campaign));

        Customers.consent(customer, 8, "granted", SPRING).sendTo(Customers.TOPIC);
        eventually("the newer consent counts", () -> recipients(campaign) == 1);
    }

    @Test
    void aRemovedCustomerDoesNotComeBack() {
        var customer = Customers.willing("Mei");
        var segment = Customers.segment(customer);
        var campaign = Marketing.campaign(segment);
        eventually("it is there", () -> recipients(campaign) == 1);

        Customers.removed(customer);
        eventually("it is gone", () -> recipients(campaign) == 0);
        changed(customer, 20, "back@example.com");
        Customers.consent(customer, 21, "granted", SPRING).sendTo(Customers.TOPIC);
        Customers.members(segment, 2, List.of(customer), List.of());
        Customers.removed(customer);
        var other = Customers.willing("Other");
        Customers.members(segment, 3, List.of(other), List.of());

        eventually("all is heard", () -> recipients(campaign) == 1);
        assertEquals(1, audience(campaign).getInt("audience.members"));
        assertNull(email(customer));
        assertEquals("0", Stored.value("select count(*) from consent_ref where customer_id = ?", customer));
    }

    @Test
    void aSegmentToldAgainReplacesWhatWasKnown() {
        var stays = Customers.willing("Stays");
        var left = Customers.willing("Left");
        var missed = Customers.willing("Missed");
        var segment = Customers.segment(stays, left);
        var campaign = Marketing.campaign(segment);
        eventually("two are known", () -> recipients(campaign) == 2);

        restated(segment, 5, 1, true, missed);
        restated(segment, 5, 2, false, stays);
        eventually("one is out", () -> audience(campaign).getInt("audience.members") == 2);
        Customers.members(segment, 3, List.of(left), List.of(missed));
        Customers.members(segment, 6, List.of(), List.of(stays));

        eventually("what came after it counts, what came before does not", () -> recipients(campaign) == 1);
        assertEquals("true", isMember(segment, missed));
        assertEquals("false", isMember(segment, left));
    }

    @Test
    void aSegmentToldAgainIsIncompleteUntilItsLastPart() {
        var first = Customers.willing("First");
        var second = Customers.willing("Second");
        var segment = Customers.segment(first, second);
        var campaign = Marketing.campaign(segment);
        eventually("two are known", () -> recipients(campaign) == 2);

        restated(segment, 1, 1, true, first);
        eventually("it is told again", () -> Marketing.tryLaunch(campaign).statusCode() == 409);
        restated(segment, 1, 2, false, second);

        eventually("both are known again", () -> recipients(campaign) == 2);
    }

    private static void changed(UUID customer, long version, String email) {
        EventDriver.event("customer.changed.v1")
                .with("/customerId", customer)
                .with("/version", version)
                .with("/contact/emails", List.of(email))
                .sendTo(Customers.TOPIC);
    }

    private static void restated(UUID segment, long version, int part, boolean more, UUID member) {
        EventDriver.event("customer.segment-restated.v1")
                .with("/segmentId", segment)
                .with("/version", version)
                .with("/part", part)
                .with("/more", more)
                .with("/members", List.of(member))
                .sendTo(Customers.TOPIC);
    }

    private static int recipients(String campaign) {
        return audience(campaign).getInt("audience.recipients");
    }

    private static int count(String campaign, String reason) {
        Integer count = audience(campaign).get("audience.excluded.'" + reason + "'");
        return count == null ? 0 : count;
    }

    private static String email(UUID customer) {
        return Stored.value("select email from customer_ref where id = ?", customer);
    }

    private static String isMember(UUID segment, UUID customer) {
        return Stored.value(
                "select member::text from segment_member where segment_id = ? and customer_id = ?", segment, customer);
    }
}
