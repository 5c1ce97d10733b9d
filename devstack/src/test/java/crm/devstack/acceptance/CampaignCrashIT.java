package crm.devstack.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.layout.Part;
import crm.devstack.layout.Progress;
import crm.devstack.mail.MailClient;
import crm.devstack.stack.CrmStack;
import io.restassured.path.json.JsonPath;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The marketing service is killed while mails are on their way, so that nobody knows whether they arrived: nobody gets two, and in the end
 * everybody has one.
 */
@Order(Turn.LEAVES_CROWDS)
@ExtendWith(RunningSystem.class)
class CampaignCrashIT {
    private static final String SOURCE = "mail-crash";
    private static final int RECIPIENTS = 2_000;
    private static final int BEFORE_THE_CRASH = 400;
    /** Messages a minute: sending takes twenty seconds, and a quarter of it is done at the crash. */
    private static final int THROTTLE = 6_000;

    private static final int READERS = 16;
    /** Until the dead instance counts as gone and the archive is asked. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void nobodyGetsTwoMailsAndEverybodyGetsOne(CrmStack stack, Api api) throws SQLException {
        api.batch("/v1/customers:batch", rows(CampaignCrashIT::customer), 201);
        api.batch("/v1/consents:batch", rows(CampaignCrashIT::consent), 200);
        var campaign = campaign(api);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        Integer.valueOf(RECIPIENTS),
                        api.as("marketer")
                                .post("/v1/campaigns/" + campaign + ":launch?validateOnly=true")
                                .path("audience.recipients")));

        api.as("marketer").post("/v1/campaigns/" + campaign + ":launch").then().statusCode(200);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> messages(api, campaign).getInt("messages.sent") > BEFORE_THE_CRASH);
        killWhileMailsAreUnderWay(stack, api, campaign);
        assertTrue(underWay(stack) > 0, "nothing was under way");
        var delivered = delivered(stack).getOrDefault(1, 0L);
        assertTrue(delivered < RECIPIENTS, "it was killed too late: " + delivered);
        stack.restart(Part.MARKETING_SERVICE, Progress.silent());

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals("completed", status(api, campaign)));
        assertEquals(Map.of(1, (long) RECIPIENTS), delivered(stack));
        var end = messages(api, campaign);
        assertEquals(RECIPIENTS, end.getInt("messages.sent"), end::prettify);
        assertEquals(0, end.getInt("messages.inDoubt"), end::prettify);
    }

    /** The mail server hangs, so that what was claimed stays so until the end. */
    private static void killWhileMailsAreUnderWay(CrmStack stack, Api api, String campaign) {
        var mail = Frozen.part(Part.MAIL, stack);
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> count(api, campaign, "claimed") > 0);
            stack.kill(Part.MARKETING_SERVICE);
        } finally {
            mail.thaw();
        }
    }

    private static String campaign(Api api) {
        var segment = api.created("marketer", "/v1/segments", Map.of("name", SOURCE, "filter", "source==" + SOURCE));
        var template = api.created(
                "marketer",
                "/v1/templates",
                Map.of("name", SOURCE, "subject", "Once", "text", "Dear {customer.displayName}, this comes once."));
        return api.created(
                "marketer",
                "/v1/campaigns",
                Map.of(
                        "name",
                        SOURCE,
                        "purpose",
                        "marketing",
                        "segmentId",
                        segment,
                        "templateId",
                        template,
                        "throttle",
                        THROTTLE,
                        "from",
                        Map.of("address", "news@crash.example.org")));
    }

    private static List<Map<String, Object>> rows(IntFunction<Map<String, Object>> row) {
        return IntStream.range(0, RECIPIENTS).mapToObj(row).toList();
    }

    private static Map<String, Object> customer(int number) {
        return Map.of(
                "kind",
                "person",
                "displayName",
                "Reader " + number,
                "source",
                SOURCE,
                "emails",
                List.of(Map.of("address", email(number))),
                "externalIds",
                Map.of(SOURCE, Integer.toString(number)));
    }

    private static Map<String, Object> consent(int number) {
        return Map.of(
                "customer", Map.of("externalId", Map.of("system", SOURCE, "id", Integer.toString(number))),
                "channel", "email",
                "purpose", "marketing",
                "state", "granted");
    }

    private static String email(int number) {
        return "reader-%04d@crash.example.org".formatted(number);
    }

    /** Of how many the ledger does not know what became of them; read where nobody writes to it any more. */
    private static int underWay(CrmStack stack) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(stack.ports().jdbcUrl("marketing"), "marketing", "marketing");
                var statement = connection.createStatement();
                var count = statement.executeQuery(
                        "select count(*) from campaign_message where state in ('claimed', 'in-doubt')")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** How many messages are in a state. */
    private static int count(Api api, String campaign, String state) {
        return api.as("marketer")
                .get("/v1/campaigns/" + campaign + "/messages?limit=1&total=exact&filter=state==" + state)
                .then()
                .statusCode(200)
                .extract()
                .path("total.value");
    }

    private static JsonPath messages(Api api, String campaign) {
        return api.as("marketer").get("/v1/campaigns/" + campaign + "/results").jsonPath();
    }

    private static String status(Api api, String campaign) {
        return api.as("marketer").get("/v1/campaigns/" + campaign).path("status");
    }

    /** How many recipients have how many mails; asked at the mail server, many at a time, for it takes a moment for each. */
    private static Map<Integer, Long> delivered(CrmStack stack) {
        var mail = new MailClient(stack.ports());
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            var counts = IntStream.range(0, RECIPIENTS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> mail.count(email(number)), readers))
                    .toList();
            return counts.stream().map(CompletableFuture::join).collect(groupingBy(count -> count, counting()));
        } finally {
            readers.shutdownNow();
        }
    }
}
