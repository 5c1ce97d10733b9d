package crm.analytics.facts;

import static crm.analytics.EventFeed.SUPPORT;
import static crm.analytics.FactRows.column;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.analytics.EventFeed;
import crm.testkit.EventDriver;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the support events do to the facts. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SupportEventsTest {

    private static final String PAST = "1990-05-06T07:08:09Z";

    private final UUID survey = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"ticket-opened", "ticket-changed", "ticket-resolved", "ticket-restated"})
    void keepsTickets(String type) {
        var ticket = UUID.randomUUID();
        apply(EventDriver.event("support." + type + ".v1").with("/ticket/ticketId", ticket));

        assertEquals(List.of("complaint"), column("select ticket_type from ticket_fact where ticket_id = ?", ticket));
    }

    @Test
    void keepsMessagesAndWhoseTheyTurnOutToBe() {
        var message = UUID.randomUUID();
        apply(message(message).without("customerId"));
        apply(message(message));
        apply(message(message).without("customerId"));

        assertEquals(
                List.of("01981f3a-5c00-7000-8000-000000000001"),
                column("select customer_id from ticket_message_fact where message_id = ?", message));
    }

    @Test
    void aMessageIsOfWhoeverTheTicketTurnsOutToBeOf() {
        var ticket = UUID.randomUUID();
        var customer = UUID.randomUUID();
        apply(message(UUID.randomUUID())
                .with("/ticketId", ticket)
                .with("/occurredAt", "1991-05-06T07:08:09Z")
                .without("customerId"));
        apply(EventDriver.event("support.ticket-changed.v1")
                .with("/ticket/ticketId", ticket)
                .with("/ticket/customerId", customer));

        assertEquals(
                List.of(customer.toString()),
                column("select customer_id from interaction where at = '1991-05-06T07:08:09Z'"));
    }

    @Test
    void knowsAnAnswerThatIsHeardBeforeTheQuestion() {
        apply(event("survey-answered", 2).with("/answeredAt", PAST));
        apply(event("survey-sent", 1));

        assertEquals(List.of("4"), column("select score from survey_fact where survey_id = ?", survey));
        assertEquals(
                List.of("1"),
                column("select count(*) from survey_fact where survey_id = ? and sent_at is not null", survey));
    }

    @Test
    void anOlderVersionThatComesLaterDoesNotTakeAwayWhoWasAsked() {
        apply(event("survey-answered", 3).with("/answeredAt", PAST));
        apply(event("survey-sent", 1).without("customerId"));

        assertEquals(
                List.of("01981f3a-5c00-7000-8000-000000000001"),
                column("select customer_id from survey_fact where survey_id = ?", survey));
    }

    @Test
    void keepsTheNewestAnswer() {
        apply(event("survey-answered", 3).with("/answeredAt", PAST).with("/score", 2));
        apply(event("survey-restated", 2).with("/answeredAt", PAST).with("/score", 5));

        assertEquals(List.of("2"), column("select score from survey_fact where survey_id = ?", survey));
    }

    @Test
    void learnsOfAQuestionThatNobodyAnswered() {
        apply(event("survey-restated", 1).without("score").without("answeredAt"));

        assertEquals(
                List.of("1"),
                column("select count(*) from survey_fact where survey_id = ? and answered_at is null", survey));
    }

    private EventDriver event(String type, long version) {
        return EventDriver.event("support." + type + ".v1")
                .with("/surveyId", survey)
                .with("/version", version);
    }

    private static EventDriver message(UUID id) {
        return EventDriver.event("support.message-recorded.v1")
                .with("/messageId", id)
                .with("/occurredAt", PAST);
    }

    private static void apply(EventDriver event) {
        EventFeed.await(List.of(event.sendTo(SUPPORT)));
    }
}
