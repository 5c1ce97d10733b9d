package crm.support.republication;

import static crm.support.SupportApi.created;
import static crm.support.SupportApi.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import crm.support.Stored;
import crm.support.ticket.TicketApi;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.SentEvent;
import crm.testkit.SentEvents;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Messages are told again while a removed customer is forgotten. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class RepublicationRacesTest {

    private static final String PATH = "/v1/operations/support/republications/";

    /** What is written to a ticket and its messages when its customer is forgotten. */
    private static final String FORGETTING = """
            update ticket set customer_id = null, version = version + 1 where id = '%1$s';
            update ticket_message set body = '(removed)' where ticket_id = '%1$s'""";

    private static final String WAITING =
            "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%ticket_message%'";

    @Test
    void tellsNoMessageAsThatOfACustomerWhoIsForgottenMeanwhile() throws Exception {
        var topic = SentEvents.fromNowOn("crm.support");
        var ticket = TicketApi.opened(", \"customer\": {\"id\": \"" + UUID.randomUUID() + "\"}")
                .getString("id");
        var message = created(
                        TicketApi.PATH + "/" + ticket + "/messages",
                        "{\"direction\": \"inbound\", \"channel\": \"phone\", \"body\": \"Hello?\"}")
                .getString("id");
        try (topic;
                var forgetting = TestDatabase.connect()) {
            forgetting.setAutoCommit(false);
            forgetting.createStatement().execute(FORGETTING.formatted(ticket));
            var job = begunWithMessages(message);
            eventually(() -> Stored.rows(WAITING), waiting -> !waiting.isEmpty());
            forgetting.commit();
            eventually(PATH + job, it -> "succeeded".equals(it.getString("state")));

            var told = eventually(() -> told(topic, message), it -> it.size() == 2);
            assertEquals(ticket, told.get(1).payload().at("/ticketId").asText());
            assertFalse(told.get(1).payload().hasNonNull("customerId"));
        }
    }

    /** A job that has told the tickets, and is to tell one message. */
    private static UUID begunWithMessages(String message) {
        var id = UUID.randomUUID();
        Stored.execute("""
                insert into job (id, kind, state, parameters, total, creator_subject, creator_name, created_at, started_at,
                    worker, leased_until, attempts)
                values ('%s', 'republication', 'running', '{"upTo": "%s"}', 1, 'somebody', 'somebody', now(), now(),
                    gen_random_uuid(), now(), 1)""".formatted(id, message));
        Stored.execute("""
                insert into republication_position
                select '%s', 1, (select max(id::text)::uuid from ticket_message where id < '%s')""".formatted(id, message));
        return id;
    }

    private static List<SentEvent> told(SentEvents topic, String message) {
        return topic.soFar().stream()
                .filter(event -> event.aggregateId().toString().equals(message))
                .toList();
    }
}
