package crm.support.survey;

import static crm.support.SupportApi.created;
import static crm.support.SupportApi.eventually;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.Post;
import crm.support.Stored;
import crm.support.SupportApi;
import crm.support.ticket.TicketApi;
import crm.testkit.OutboxAssert;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class SurveyTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/v1/public/surveys/[A-Za-z0-9_-]{43})");

    private final String customer = SupportApi.unusedAddress();

    @Test
    void aResolvedTicketIsAskedAbout() {
        var ticket = TicketApi.opened(
                ", \"customer\": {\"id\": \"" + UUID.randomUUID() + "\", \"email\": \"" + customer + "\"}");
        TicketApi.step(ticket.getString("id"), "resolve");

        var mail = Post.await(customer, 1).get(0);

        assertEquals("How did we do? [" + ticket.getString("number") + "]", Post.subject(mail));
        assertEquals("auto-generated", Post.header(mail, "Auto-Submitted"));
        var survey = survey(ticket);
        assertEquals("csat", survey.getString("kind"));
        assertNull(survey.getString("score"));
        OutboxAssert.lastEvent("support.survey-sent.v1", UUID.fromString(survey.getString("id")))
                .matchesSample("/version", "/kind", "/channel")
                .has("/ticketId", ticket.getString("id"));
    }

    @Test
    void theLinkShowsAFormAndChangesNothing() {
        var ticket = resolved();
        var link = link();
        for (int i = 0; i < 3; i++) {
            given().get(link + "?score=4")
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Cache-Control", containsString("no-store"))
                    .body(containsString("value=\"4\" required checked"));
        }
        assertEquals(1, survey(ticket).getInt("version"));
        assertNull(survey(ticket).getString("answeredAt"));
    }

    @Test
    void theLinkTakesOneAnswer() {
        var ticket = TicketApi.opened(
                ", \"customer\": {\"id\": \"" + UUID.randomUUID() + "\", \"email\": \"" + customer + "\"}");
        TicketApi.step(ticket.getString("id"), "resolve");
        var link = link();

        submitted(link, "4").then().statusCode(200).contentType("text/html").body(containsString("Thank you"));
        submitted(link, "1").then().statusCode(409).contentType("text/html");
        json(link, "{\"score\": 1}").then().statusCode(409).body("code", equalTo("survey-already-answered"));
        given().get(link).then().statusCode(409).contentType("text/html");

        var survey = survey(ticket);
        assertEquals(4, survey.getInt("score"));
        assertEquals("It was <b>fine</b>", survey.getString("comment"));
        OutboxAssert.lastEvent("support.survey-answered.v1", UUID.fromString(survey.getString("id")))
                .matchesSample("/version", "/kind", "/channel", "/score", "/scaleMin", "/scaleMax")
                .has("/answeredAt", survey.getString("answeredAt"));
    }

    @Test
    void ofManyAnswersAtOnceOneCounts() {
        var ticket = resolved();
        var link = link();
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> json(link, "{\"score\": " + (1 + i % 5) + "}").statusCode()))
                .toList();
        var taken = answers.stream().map(CompletableFuture::join).filter(status -> status == 204).count();

        assertEquals(1, taken);
        assertEquals(2, survey(ticket).getInt("version"));
    }

    @Test
    void anAnswerIsOnTheScale() {
        resolved();
        var link = link();
        json(link, "{\"score\": 6}").then().statusCode(400).body("errors.pointer", hasItem("/score"));
        submitted(link, "much").then().statusCode(400);
        json(link, "{}").then().statusCode(400);
        json(link, SurveyDocs.SATISFIED).then().statusCode(204);
    }

    @Test
    void aLinkThatNeverWasOpensNothing() {
        given().get("/v1/public/surveys/" + "A".repeat(43)).then().statusCode(404);
        json("/v1/public/surveys/" + "A".repeat(43), "{\"score\": 1}")
                .then()
                .statusCode(404)
                .body("code", equalTo("survey-not-found"));
    }

    @Test
    void aLinkIsGoodForATime() {
        var ticket = resolved();
        var link = link();
        Stored.execute("update survey set expires_at = now() where ticket_id = '" + ticket.getString("id") + "'");
        json(link, "{\"score\": 5}").then().statusCode(410).body("code", equalTo("survey-expired"));
        given().get(link).then().statusCode(410);
    }

    @Test
    void aTicketIsAskedAboutOnce() {
        var ticket = resolved();
        link();
        TicketApi.step(ticket.getString("id"), "reopen");
        TicketApi.step(ticket.getString("id"), "resolve");
        eventually(() -> Stored.rows("select 1 from survey_plan where ticket_id = '" + ticket.getString("id") + "'"), List::isEmpty);

        get(surveys(ticket)).statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void theTokenIsKeptNowhere() {
        resolved();
        var link = link();
        var token = link.substring(link.lastIndexOf('/') + 1);
        eventually(() -> Stored.rows("select 1 from outgoing_mail where body like '%" + token + "%'"), List::isEmpty);
        assertTrue(Stored.rows("select 1 from outbox where payload::text like '%" + token + "%'").isEmpty());
    }

    @Test
    void anAnswerFromElsewhereIsWrittenDown() {
        var customerId = UUID.randomUUID();
        var ticket = TicketApi.opened("");
        var survey = created(
                "/v1/survey-answers",
                "{\"kind\": \"nps\", \"score\": 9, \"answeredAt\": \"2010-12-01T08:26:00Z\", \"ticketId\": \""
                        + ticket.getString("id") + "\", \"customer\": {\"id\": \"" + customerId + "\"}}");

        assertEquals(0, survey.getInt("scaleMin"));
        assertEquals(10, survey.getInt("scaleMax"));
        OutboxAssert.lastEvent("support.survey-answered.v1", UUID.fromString(survey.getString("id")))
                .matchesSample()
                .has("/kind", "nps")
                .has("/channel", "api")
                .has("/version", 1)
                .has("/answeredAt", "2010-12-01T08:26:00Z")
                .has("/customerId", customerId);
        get("/v1/surveys/" + survey.getString("id")).statusCode(200).header("ETag", "\"1\"").body("score", equalTo(9));
        get("/v1/surveys?filter=customerId==" + customerId + "&sort=answeredAt").statusCode(200).body("items.score", equalTo(List.of(9)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"score": 4} | /kind
            {"kind": "csat", "score": 6} | /score
            {"kind": "csat", "score": 4, "answeredAt": "2999-01-01T00:00:00Z"} | /answeredAt
            {"kind": "csat", "score": 4, "scaleMin": 5, "scaleMax": 5} | /scaleMax
            """)
    void namesWhatIsWrong(String answer, String pointer) {
        post("/v1/survey-answers", answer).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    private JsonPath resolved() {
        var ticket = TicketApi.from(customer);
        TicketApi.step(ticket.getString("id"), "resolve");
        return ticket;
    }

    private String link() {
        var found = LINK.matcher(Post.text(Post.await(customer, 1).get(0)));
        assertTrue(found.find());
        return found.group(1);
    }

    private static JsonPath survey(JsonPath ticket) {
        var list = eventually(surveys(ticket), it -> it.getList("items").size() == 1);
        return SupportApi.read("/v1/surveys/" + list.getString("items[0].id"));
    }

    private static String surveys(JsonPath ticket) {
        return "/v1/surveys?filter=ticketId==" + ticket.getString("id");
    }

    private static Response submitted(String link, String score) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("score", score)
                .formParam("comment", "It was <b>fine</b>")
                .post(link);
    }

    private static Response json(String link, String answer) {
        return given().contentType("application/json").body(answer).post(link);
    }
}
