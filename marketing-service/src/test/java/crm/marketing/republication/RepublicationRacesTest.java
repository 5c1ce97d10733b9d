package crm.marketing.republication;

import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.marketing.testing.Stored;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.SentEvent;
import crm.testkit.SentEvents;
import crm.testkit.TestDatabase;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Campaigns are told again while they end. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class RepublicationRacesTest {

    private static final String PATH = "/v1/operations/marketing/republications/";

    /** The last message is sent, and the campaign ends. */
    private static final String END = """
            update campaign_message set state = 'sent' where campaign_id = '%1$s';
            update campaign set version = version + 1 where id = '%1$s'""";

    private static final String WAITING =
            "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%from campaign %'";

    @Test
    void tellsTheMessagesThatBelongToTheVersionItTells() throws Exception {
        var topic = SentEvents.fromNowOn("crm.marketing");
        var id = ended();
        Stored.change("update campaign_message set state = 'skipped' where campaign_id = ?", id);
        var version = Marketing.get(id.toString()).getLong("version");
        try (topic;
                var ending = TestDatabase.connect()) {
            ending.setAutoCommit(false);
            ending.createStatement().execute(END.formatted(id));
            var job = begunWith(id);
            eventually(
                    "the step waits for the end", () -> !Stored.values(WAITING).isEmpty());
            ending.commit();
            eventually("it is over", () -> "succeeded".equals(state(job)));

            eventually("it is told", () -> !told(topic, id).isEmpty());
            var told = told(topic, id).get(0);
            assertEquals(version + 1, told.version());
            assertEquals(1, told.payload().at("/campaign/sent").asInt());
        }
    }

    private static UUID ended() {
        var id = campaign(Customers.segment(Customers.willing("Mei")));
        eventually("she is known", () -> audience(id).getInt("audience.recipients") == 1);
        Marketing.sent(id);
        return UUID.fromString(id);
    }

    /** A job that is to tell one campaign, and then nothing that is younger. */
    private static UUID begunWith(UUID campaign) {
        var id = UUID.randomUUID();
        Stored.change("""
                insert into job (id, kind, state, parameters, total, creator_subject, creator_name, created_at, started_at,
                    worker, leased_until, attempts)
                values (?, 'republication', 'running', json_build_object('upTo', ?::text), 1, 'somebody', 'somebody', now(),
                    now(), gen_random_uuid(), now(), 1)""", id, campaign.toString());
        Stored.change(
                "insert into republication_position select ?, 0, (select max(id::text)::uuid from campaign where id < ?)",
                id,
                campaign);
        return id;
    }

    private static String state(UUID job) {
        return given().auth()
                .oauth2(TestTokens.withScopes("operations:read"))
                .get(PATH + job)
                .path("state");
    }

    private static List<SentEvent> told(SentEvents topic, UUID campaign) {
        return topic.soFar().stream()
                .filter(event -> event.type().equals("marketing.campaign-restated.v1"))
                .filter(event -> event.aggregateId().equals(campaign))
                .toList();
    }
}
