package crm.devstack.acceptance.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.api.Browser;
import crm.devstack.mail.Letter;
import crm.devstack.stack.CrmStack;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A school: parents write mails, get answers, and say how satisfied they are; a class is a segment that somebody keeps. */
@ExtendWith(RunningSystem.class)
class SchoolStoryIT {
    private static final String OFFICE = "support@crm.example";
    private static final String NOTE = "The lake is closed, says the caretaker; nobody has told the parents.";

    private final Browser browser = new Browser();

    @Test
    void aMailOfAParentIsAnsweredAndRated(CrmStack stack, Api api) {
        var school = new Company(stack, api, "school", "EUR");
        var parent = school.customer("rosa", Map.of("attributes", Map.of("child", "Leo", "grade", "5b")));
        var id = "<first-" + school.name() + "@example.org>";
        school.mail().send(Letter.of(id, school.email("rosa"), OFFICE, "Trip to the lake", "When is it?"));

        var ticket = ticketOf(school);
        await().atMost(Company.PATIENCE)
                .untilAsserted(() -> assertEquals(parent, ticket(api, ticket).path("customerId")));
        talk(school, ticket);
        staysAmongOurselves(school, ticket);
        api.json("support-agent")
                .body(Map.of())
                .post("/v1/tickets/" + ticket + ":resolve")
                .then()
                .statusCode(200)
                .body("status", equalTo("resolved"));
        cannotWaitForTheCustomerAnyMore(api, ticket);
        var before = satisfaction(school);
        rate(school, api, ticket);

        await().atMost(Company.PATIENCE)
                .untilAsserted(() -> assertTrue(school.timeline(parent).contains("survey-answered")));
        await().atMost(Company.PATIENCE)
                .untilAsserted(() -> assertEquals(before.andOneSatisfied(), satisfaction(school)));
    }

    @Test
    void aClassIsWhoSomebodyPutsIntoIt(CrmStack stack, Api api) {
        var school = new Company(stack, api, "school", "EUR");
        var rosa = school.customer("rosa", Map.of());
        var omar = school.customer("omar", Map.of());
        var list = school.created("marketer", "/v1/segments", Map.of("name", school.name() + " 5b", "kind", "static"));

        api.json("marketer")
                .body(Map.of("items", List.of(Map.of("customerId", rosa), Map.of("customerId", omar))))
                .post("/v1/segments/" + list + "/members:batch")
                .then()
                .statusCode(207);

        api.as("marketer").get("/v1/segments/" + list).then().body("count", equalTo(2));
    }

    private static String ticketOf(Company school) {
        return await().atMost(Company.PATIENCE)
                .until(
                        () -> school.api()
                                .as("support-agent")
                                .queryParam("filter", "email==" + school.email("rosa"))
                                .get("/v1/tickets")
                                .<String>path("items[0].id"),
                        Objects::nonNull);
    }

    /** What was noted is read by the staff, and in none of the parent's mails. */
    private static void staysAmongOurselves(Company school, String ticket) {
        school.api()
                .as("support-agent")
                .get("/v1/tickets/" + ticket + "/notes")
                .then()
                .body("items.body", equalTo(List.of(NOTE)));
        assertTrue(school.mail().inbox(school.email("rosa")).stream()
                .noneMatch(got -> (got.subject() + got.text() + got.html()).contains(NOTE)));
        school.api()
                .as("support-agent")
                .get("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(200)
                .body("items.body", not(hasItem(containsString(NOTE))));
    }

    private static void cannotWaitForTheCustomerAnyMore(Api api, String ticket) {
        api.json("support-agent")
                .body(Map.of())
                .post("/v1/tickets/" + ticket + ":await-customer")
                .then()
                .statusCode(409)
                .body("code", equalTo("ticket-transition-not-allowed"));
        assertEquals("resolved", ticket(api, ticket).path("status"));
    }

    /** The answer goes out, and the parent's answer to it comes back to the same ticket. */
    private static void talk(Company school, String ticket) {
        school.created("support-agent", "/v1/tickets/" + ticket + "/notes", Map.of("body", NOTE));
        school.api()
                .json("support-agent")
                .body(Map.of("body", "On 12 June.", "status", "pending"))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
        var answer = school.mailTo(school.email("rosa"), "Trip to the lake");
        school.mail()
                .send(Letter.answering(
                        answer, "<second-" + school.name() + "@example.org>", school.email("rosa"), "Thank you!"));
        await().atMost(Company.PATIENCE).untilAsserted(() -> school.api()
                .as("support-agent")
                .get("/v1/tickets/" + ticket + "/messages?sort=occurredAt")
                .then()
                .body("items.direction", equalTo(List.of("inbound", "outbound", "inbound"))));
        assertEquals("open", ticket(school.api(), ticket).path("status"));
    }

    private void rate(Company school, Api api, String ticket) {
        var link = school.mailTo(school.email("rosa"), "How did we do?").link("/surveys/");
        assertEquals(200, browser.open(link).statusCode());
        assertEquals(0, answered(api, ticket));

        assertEquals(200, browser.submit(link, "score=4&comment=").statusCode());
        assertEquals(409, browser.submit(link, "score=1&comment=").statusCode());

        assertEquals(1, answered(api, ticket));
    }

    private static int answered(Api api, String ticket) {
        return api.as("support-manager")
                .queryParam("filter", "ticketId==" + ticket)
                .get("/v1/surveys")
                .path("items.findAll { it.score != null }.size()");
    }

    /** What all who were asked have answered. */
    private record Satisfaction(int answered, int satisfied) {
        Satisfaction andOneSatisfied() {
            return new Satisfaction(answered + 1, satisfied + 1);
        }
    }

    /** Of the days around today, whatever the clock does meanwhile. */
    private static Satisfaction satisfaction(Company school) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var inputs = school.measure("csat", "from=%s&to=%s&tz=UTC".formatted(today.minusDays(1), today.plusDays(2)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Satisfaction(
                Integer.parseInt(inputs.getString("inputs.answered")),
                Integer.parseInt(inputs.getString("inputs.satisfied")));
    }

    private static Response ticket(Api api, String id) {
        return api.as("support-agent").get("/v1/tickets/" + id);
    }
}
