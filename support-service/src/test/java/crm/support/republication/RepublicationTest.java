package crm.support.republication;

import static crm.support.SupportApi.created;
import static crm.support.SupportApi.eventually;
import static crm.support.SupportApi.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.SupportApi;
import crm.support.calendar.CalendarApi;
import crm.support.sla.SlaApi;
import crm.support.ticket.TicketApi;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.SentEvent;
import crm.testkit.SentEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class RepublicationTest {

    private static final String PATH = "/v1/operations/support/republications";

    @Test
    void tellsEachTicketEachMessageAndEachSurveyAgain() {
        var queue = SlaApi.forNewQueue(CalendarApi.always(), 60, 480);
        var ticket = TicketApi.opened(", \"queue\": \"" + queue + "\", \"orderId\": \"" + UUID.randomUUID()
                + "\", \"customer\": {\"id\": \"" + UUID.randomUUID() + "\"}");
        var message = created(
                        TicketApi.PATH + "/" + ticket.getString("id") + "/messages",
                        "{\"direction\": \"inbound\", \"channel\": \"phone\", \"body\": \"Hello?\"}")
                .getString("id");
        created(TicketApi.PATH + "/" + ticket.getString("id") + "/notes", "{\"body\": \"Among ourselves\"}");
        var survey = created(
                "/v1/survey-answers",
                "{\"kind\": \"csat\", \"score\": 4, \"ticketId\": \"" + ticket.getString("id")
                        + "\", \"customer\": {\"id\": \"" + UUID.randomUUID() + "\"}}");

        String job =
                SupportApi.caller().post(PATH).then().statusCode(202).extract().path("id");
        var ended = eventually(PATH + "/" + job, it -> !"queued running".contains(it.getString("state")));

        assertEquals("succeeded", ended.getString("state"));
        assertTrue(ended.getInt("total") >= 3);
        try (var topic = new SentEvents("crm.support")) {
            var told = eventually(
                    () -> restated(topic, ticket.getString("id"), survey.getString("id")), it -> it.size() == 2);
            told.get(0).matchesSample();
            assertEquals(
                    ticket.getString("number"),
                    told.get(0).payload().at("/ticket/number").asText());
            assertEquals(3, told.get(0).version());
            assertEquals(4, told.get(1).payload().at("/score").asInt());
            var messages = eventually(() -> messages(topic, ticket.getString("id")), it -> it.size() == 2);
            messages.get(1).matchesSample();
            assertEquals(message, messages.get(1).aggregateId().toString());
            assertEquals(messages.get(0).payload(), messages.get(1).payload());
        }
        get(TicketApi.PATH + "/" + ticket.getString("id")).statusCode(200).header("ETag", "\"3\"");
    }

    /** What was said in a ticket, as often as it was told. */
    private static List<SentEvent> messages(SentEvents topic, String ticket) {
        return topic.soFar().stream()
                .filter(event -> event.type().equals("support.message-recorded.v1")
                        && ticket.equals(event.payload().at("/ticketId").asText()))
                .toList();
    }

    private static List<SentEvent> restated(SentEvents topic, String... ids) {
        return topic.soFar().stream()
                .filter(event -> event.type().endsWith("-restated.v1")
                        && List.of(ids).contains(event.aggregateId().toString()))
                .sorted((one, other) -> other.type().compareTo(one.type()))
                .toList();
    }
}
