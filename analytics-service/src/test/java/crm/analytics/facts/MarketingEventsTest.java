package crm.analytics.facts;

import static crm.analytics.EventFeed.MARKETING;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the marketing events do to the facts. */
@QuarkusTest
@WithTestResource(RealServers.class)
class MarketingEventsTest {

    private static final String SENT = "1990-05-06T07:00:00Z";
    private static final String OPENED = "1990-05-06T08:00:00Z";
    private static final String CLICKED = "1990-05-06T09:00:00Z";

    private final UUID message = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"campaign-launched", "campaign-completed", "campaign-restated"})
    void keepsCampaigns(String type) {
        var campaign = UUID.randomUUID();
        apply(EventDriver.event("marketing." + type + ".v1").with("/campaign/campaignId", campaign));

        assertEquals(List.of("Spring sale"), column("select name from campaign_fact where campaign_id = ?", campaign));
    }

    @ParameterizedTest
    @CsvSource({
        "cost-recorded, costId, cost_fact, cost_id, incurredOn, 1990-05-06",
        "revenue-attributed, attributionId, attribution_fact, attribution_id, orderedAt, 1990-05-06T07:08:09Z",
    })
    void keepsAmountsOnce(String type, String id, String table, String column, String date, String past) {
        var thing = UUID.randomUUID();
        var event = EventDriver.event("marketing." + type + ".v1")
                .with("/" + id, thing)
                .with("/" + date, past);
        apply(event);
        apply(event.id(UUID.randomUUID()));

        assertEquals(1, column("select amount from " + table + " where " + column + " = ?", thing).size());
    }

    @Test
    void putsTogetherWhatBecameOfAMessageInAnyOrder() {
        apply(event("message-clicked", CLICKED));
        apply(event("message-opened", CLICKED));
        apply(event("message-opened", OPENED));
        apply(event("message-sent", SENT));

        assertEquals(List.of("07:00", "08:00", "09:00"), times());
    }

    @Test
    void doesNotCountMachines() {
        apply(event("message-opened", OPENED).with("/machine", true));
        apply(event("message-clicked", CLICKED).with("/machine", true));
        apply(event("message-sent", SENT));

        assertEquals(List.of("07:00"), times());
    }

    @Test
    void learnsOfAMessageThatIsToldAgain() {
        apply(event("message-restated", SENT).with("/openedAt", OPENED).with("/clickedAt", CLICKED));

        assertEquals(List.of("07:00", "08:00", "09:00"), times());
    }

    @Test
    void knowsWhatCouldNotBeSent() {
        apply(event("message-failed", SENT));

        assertEquals(
                List.of("1"),
                column("select count(*) from message_fact where message_id = ? and failed_at is not null"
                        + " and sent_at is null", message));
    }

    private EventDriver event(String type, String at) {
        return EventDriver.event("marketing." + type + ".v1")
                .with("/messageId", message)
                .with("/occurredAt", at);
    }

    private List<String> times() {
        return column("""
                select to_char(at at time zone 'UTC', 'HH24:MI')
                from message_fact, unnest(array[sent_at, opened_at, clicked_at]) at
                where message_id = ? and at is not null order by at
                """, message);
    }

    private static void apply(EventDriver event) {
        EventFeed.await(List.of(event.sendTo(MARKETING)));
    }
}
