package crm.marketing.campaign;

import static crm.marketing.testing.Marketing.CAMPAIGNS;
import static crm.marketing.testing.Marketing.act;
import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.caller;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static crm.marketing.testing.Marketing.status;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.EventDriver;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class CampaignTest {

    @Test
    void itsExamplesWork() {
        var template = Marketing.springTemplate();
        var draft = CampaignDocs.DRAFT.replace("01981f3a-5c00-7000-8000-000000000051", template);
        String id = caller().body(draft)
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        caller().get(CAMPAIGNS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("draft"))
                .body("startsAt", equalTo("2035-03-04T09:00:00Z"))
                .body("budget.amount", equalTo("10000.00"))
                .body("attributionWindow", equalTo("P14D"));
        patch(id, 1, CampaignDocs.RENAME).statusCode(200).body("name", equalTo("Spring sale, second week"));
        patch(id, 1, CampaignDocs.RENAME).statusCode(412);
        caller().get(CAMPAIGNS + "?filter=status==draft;name==Spring*&sort=name&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        caller().get(CAMPAIGNS + "/" + id + "/messages").then().statusCode(200).body("items.size()", equalTo(0));
        caller().get(CAMPAIGNS + "/" + id + "/results").then().statusCode(200).body("messages.sent", equalTo(0));
        caller().header("If-Match", "\"2\"").delete(CAMPAIGNS + "/" + id).then().statusCode(204);
        caller().get(CAMPAIGNS + "/" + id).then().statusCode(404).body("code", equalTo("campaign-not-found"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "templateId": "00000000-0000-7000-8000-000000000000" | /templateId | template-not-found
            "values": {"unknown": "x"} | /values/unknown | unknown-variable
            "from": {"address": "nobody"} | /from/address | wrong-format
            "from": {"address": "news@shop..example.com"} | /from/address | wrong-format
            "replyTo": "news@.example.com" | /replyTo | wrong-format
            "budget": {"amount": "-0.01", "currency": "GBP"} | /budget/amount | out-of-range
            "schedule": {"startAt": "2030-01-01T09:00:00", "timeZone": "Mars/Olympus"} | /schedule/timeZone | time-zone-unknown
            "schedule": {"startAt": "2030-01-01T09:00:00", "timeZone": "+02:00"} | /schedule/timeZone | time-zone-unknown
            "schedule": {"startAt": "2030-01-01T09:00:00", "timeZone": " "} | /schedule/timeZone | required
            "attributionWindow": "P1M" | /attributionWindow | wrong-format
            "throttle": 0 | /throttle | out-of-range
            "channel": "pigeon" | /channel | wrong-format
            "budget": {"amount": "1", "currency": "XYZ"} | /budget/currency | currency-unknown
            "budget": {"amount": "1", "currency": ""} | /budget/currency | required
            "name": " " | /name | required
            """)
    void whatIsWrongIsRefusedWithItsPlace(String member, String pointer, String code) {
        var id = campaign(UUID.randomUUID());

        patch(id, 1, "{" + member + "}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aTryOfTheLaunchWritesNothing() {
        var willing = Customers.willing("Mei");
        var id = campaign(Customers.segment(willing, Customers.registered("Ada")));
        eventually(
                "both are known",
                () -> audience(id).getInt("audience.recipients") == 1
                        && audience(id).getInt("audience.members") == 2);

        caller().post(CAMPAIGNS + "/" + id + ":launch?validateOnly=true")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("validateOnly", equalTo(true))
                .body("audience.excluded.'no-consent'", equalTo(1))
                .body("campaign.status", equalTo("draft"));

        assertEquals(0, Marketing.messages(id).getList("items").size());
    }

    @Test
    void aCampaignIsLaunchedOnceAndTold() {
        var willing = Customers.willing("Mei");
        var id = campaign(Customers.segment(willing));
        eventually("one is known", () -> audience(id).getInt("audience.recipients") == 1);

        act(id, "launch")
                .then()
                .statusCode(200)
                .body("campaign.status", equalTo("sending"))
                .body("audience.recipients", equalTo(1));
        Marketing.completed(id);

        act(id, "launch")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-not-allowed"))
                .body("status", equalTo("completed"));
        patch(id, 3, "{\"name\": \"x\"}").statusCode(409).body("code", equalTo("campaign-not-draft"));
        assertEquals(1, Mailbox.of(willing).size());
        var told = UUID.fromString(id);
        assertEquals(
                List.of("marketing.campaign-launched.v1", "marketing.campaign-completed.v1"),
                OutboxAssert.typesOf(told));
        OutboxAssert.lastEvent("marketing.campaign-completed.v1", told)
                .matchesSample("/campaign/channel", "/campaign/purpose", "/campaign/status")
                .has("/campaign/version", 3)
                .has("/campaign/recipients", 1)
                .has("/campaign/sent", 1);
        OutboxAssert.lastEvent("marketing.campaign-launched.v1", told).matchesSample("/campaign/status");
    }

    @Test
    void oneWithoutRecipientsIsCompletedAtOnce() {
        var segment = Customers.segment();
        var id = campaign(segment);
        eventually("the segment is known", () -> isKnown(segment));

        Marketing.sent(id);

        assertEquals(0, Marketing.get(id).getInt("recipients"));
    }

    @Test
    void aSegmentThatIsGoneOrNotHeardOfIsNotTakenForAnEmptyOne() {
        var segment = UUID.randomUUID();
        var id = campaign(segment);
        act(id, "launch").then().statusCode(409).body("code", equalTo("segment-unknown"));
        assertEquals("draft", status(id));

        var willing = Customers.willing("Mei");
        Customers.members(segment, 1, List.of(willing), List.of());
        eventually("the segment is known", () -> audience(id).getInt("audience.recipients") == 1);
        EventDriver.event("customer.segment-removed.v1")
                .with("/segmentId", segment)
                .with("/version", 2)
                .sendTo(Customers.TOPIC);
        eventually("it is gone", () -> audience(id).getInt("audience.members") == 0);

        act(id, "launch").then().statusCode(409).body("code", equalTo("segment-unknown"));
        assertEquals(0, Mailbox.of(willing).size());
    }

    @Test
    void aPartOfASegmentIsNotTakenForAllOfIt() {
        var first = Customers.willing("Mei");
        var second = Customers.willing("Ada");
        var segment = UUID.randomUUID();
        var id = campaign(segment);
        Customers.someMembers(segment, 1);
        Customers.someMembers(segment, 2, first);
        eventually("a part is known", () -> isMember(segment, first));

        act(id, "launch").then().statusCode(409).body("code", equalTo("segment-incomplete"));
        Marketing.tryLaunch(id).then().statusCode(409).body("code", equalTo("segment-incomplete"));
        assertEquals("draft", status(id));
        assertEquals(
                "0", Stored.value("select count(*) from campaign_message where campaign_id = ?", UUID.fromString(id)));

        Customers.members(segment, 3, List.of(second), List.of());
        eventually("all is known", () -> audience(id).getInt("audience.recipients") == 2);
        Marketing.sent(id);
        assertEquals(2, Marketing.get(id).getInt("recipients"));
    }

    @Test
    void aScheduledCampaignWaitsForAllOfItsSegment() {
        var first = Customers.willing("Mei");
        var second = Customers.willing("Ada");
        var known = Customers.segment(first);
        var draft = campaign(known);
        eventually("one is known", () -> audience(draft).getInt("audience.recipients") == 1);
        var segment = UUID.randomUUID();
        Customers.someMembers(segment, 1, first);
        var early = scheduled(segment, Duration.ofSeconds(1));
        var late = scheduled(known, Duration.ofSeconds(2));
        Marketing.completed(late);
        assertEquals("scheduled", status(early));

        Customers.members(segment, 2, List.of(second), List.of());
        Marketing.completed(early);

        assertEquals(2, Marketing.get(early).getInt("recipients"));
    }

    @Test
    void aValueThatIsNullIsRefused() {
        caller().body("""
                {"name": "n", "purpose": "marketing", "segmentId": "%s", "templateId": "%s",
                 "from": {"address": "news@shop.example.com"}, "values": {"discount": null}}
                """.formatted(UUID.randomUUID(), Marketing.springTemplate()))
                .post(CAMPAIGNS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/values/discount"))
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void aPausedCampaignWaitsAndGoesOn() {
        var members = List.of(Customers.willing("A"), Customers.willing("B"), Customers.willing("C"));
        // one in a minute: only the first goes before it is paused
        var id = campaign(
                Customers.segment(members.toArray(UUID[]::new)), Marketing.springTemplate(), ", \"throttle\": 1");
        eventually("all are known", () -> audience(id).getInt("audience.recipients") == 3);
        act(id, "launch").then().statusCode(200);
        eventually("the first is sent", () -> sent(id) == 1);

        act(id, "pause").then().statusCode(200).body("status", equalTo("paused"));
        act(id, "pause").then().statusCode(409).body("allowed", hasItems("sending", "cancelled"));
        act(id, "launch").then().statusCode(409);
        act(id, "resume").then().statusCode(200).body("status", equalTo("sending"));
        assertEquals(1, sent(id), "the throttle holds");
        act(id, "cancel").then().statusCode(200).body("status", equalTo("cancelled"));

        assertEquals(2, Marketing.results(id).getInt("messages.skipped"));
        assertEquals(
                List.of("sent"),
                Stored.values(
                        "select state from campaign_message where campaign_id = ? and address is not null",
                        UUID.fromString(id)),
                "what is not sent needs no address");
        act(id, "resume").then().statusCode(409);
    }

    @Test
    void aScheduledCampaignBeginsByItself() {
        var willing = Customers.willing("Mei");
        var zone = ZoneId.of("Pacific/Auckland");
        var soon = LocalDateTime.now(Clock.system(zone).withZone(zone)).plus(Duration.ofSeconds(3));
        var id = campaign(
                Customers.segment(willing),
                Marketing.springTemplate(),
                ", \"schedule\": {\"startAt\": \"" + soon + "\", \"timeZone\": \"" + zone + "\"}");
        eventually("one is known", () -> audience(id).getInt("audience.recipients") == 1);

        act(id, "schedule").then().statusCode(200).body("status", equalTo("scheduled"));
        assertEquals("scheduled", status(id));
        Marketing.completed(id);

        assertEquals(1, Mailbox.of(willing).size());
    }

    @Test
    void oneThatCannotBeginYetHoldsUpNoOther() {
        var willing = Customers.willing("Mei");
        var known = Customers.segment(willing);
        var draft = campaign(known);
        eventually("one is known", () -> audience(draft).getInt("audience.recipients") == 1);
        var segment = UUID.randomUUID();
        var early = scheduled(segment, Duration.ofSeconds(1));
        var late = scheduled(known, Duration.ofSeconds(2));
        Marketing.completed(late);
        assertEquals("scheduled", status(early));

        Customers.members(segment, 1, List.of(willing), List.of());
        Marketing.completed(early);

        assertEquals(2, Mailbox.of(willing).size());
    }

    @Test
    void aScheduleInThePastOrNoneIsRefused() {
        act(campaign(UUID.randomUUID()), "schedule")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/schedule"));
        var past = campaign(
                UUID.randomUUID(),
                Marketing.springTemplate(),
                ", \"schedule\": {\"startAt\": \"2020-01-01T00:00:00\", \"timeZone\": \"UTC\"}");
        act(past, "schedule").then().statusCode(400).body("errors[0].code", equalTo("out-of-range"));
        act(past, "cancel").then().statusCode(200);
        assertEquals("cancelled", status(past));
    }

    @Test
    void whoMayWriteMayNotSend() {
        var id = campaign(UUID.randomUUID());
        for (var action : List.of("schedule", "launch", "pause", "resume", "cancel")) {
            caller().auth()
                    .oauth2(TestTokens.withScopes("campaigns:read", "campaigns:write"))
                    .post(CAMPAIGNS + "/" + id + ":" + action)
                    .then()
                    .statusCode(403);
        }
        act(UUID.randomUUID().toString(), "launch").then().statusCode(404);
        caller().header("If-Match", "\"7\"")
                .post(CAMPAIGNS + "/" + id + ":launch")
                .then()
                .statusCode(412);
    }

    private static String scheduled(UUID segment, Duration in) {
        var startAt = LocalDateTime.now(Clock.systemUTC()).plus(in);
        var id = campaign(
                segment,
                Marketing.springTemplate(),
                ", \"schedule\": {\"startAt\": \"" + startAt + "\", \"timeZone\": \"UTC\"}");
        act(id, "schedule").then().statusCode(200);
        return id;
    }

    private static boolean isKnown(UUID segment) {
        return Stored.value("select name from segment_ref where id = ?", segment) != null;
    }

    private static boolean isMember(UUID segment, UUID customer) {
        return Stored.value(
                        "select version from segment_member where segment_id = ? and customer_id = ?",
                        segment,
                        customer)
                != null;
    }

    private static int sent(String id) {
        return Marketing.results(id).getInt("messages.sent");
    }

    private static ValidatableResponse patch(String id, long version, String patch) {
        return caller().contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(CAMPAIGNS + "/" + id)
                .then();
    }
}
