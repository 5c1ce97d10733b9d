package crm.customer.republication;

import static crm.customer.Relation.consent;
import static crm.customer.Relation.customer;
import static crm.customer.republication.RepublicationApi.changed;
import static crm.customer.republication.RepublicationApi.created;
import static crm.customer.republication.RepublicationApi.ended;
import static crm.customer.republication.RepublicationApi.eventually;
import static crm.customer.republication.RepublicationApi.removed;
import static crm.customer.republication.RepublicationApi.republished;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import crm.testkit.SentEvent;
import crm.testkit.SentEvents;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Customers are told again while others change and remove them, and while they withdraw. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RepublicationRacesTest {

    private static final int WRITERS = 8;
    private static final int EACH = 12;
    private static final int ROUNDS = 4;

    /** What a withdrawal writes to a customer and its consents. */
    private static final String WITHDRAWAL = """
            update customer set version = version + 1 where id = '%1$s';
            update consent_entry set current = false where customer_id = '%1$s';
            insert into consent_entry (id, customer_id, channel, purpose, state, at, current, recorded_by, recorded_at)
            select uuidv7(), customer_id, channel, purpose, 'withdrawn', now(), true, 'somebody', now()
            from consent_entry where customer_id = '%1$s'""";

    private static final String WAITING =
            "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%consent_entry%'";

    private final String source = "s-" + UUID.randomUUID();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void whoeverListensEndsWithTheNewestStateOfEach() throws Exception {
        var topic = SentEvents.fromNowOn("crm.customer");
        var customers = IntStream.range(0, WRITERS)
                .mapToObj(writer ->
                        IntStream.range(0, EACH).mapToObj(i -> created(source)).toList())
                .toList();
        var threads = Executors.newFixedThreadPool(WRITERS);
        var writing = customers.stream()
                .map(own -> CompletableFuture.runAsync(() -> write(own), threads))
                .toList();
        for (var round = 0; round < ROUNDS; round++) {
            republished().body("state", equalTo("succeeded"));
        }
        enough.set(true);
        CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).get();
        threads.shutdown();
        republished();

        var newest = newest();
        assertEquals(WRITERS * EACH, newest.size());
        try (topic) {
            eventually("all is heard", () -> byVersion(topic.soFar(), newest).equals(newest));
            assertInOrder(topic.soFar(), newest);
        }
    }

    @Test
    void tellsTheConsentsThatBelongToTheVersionItTells() throws Exception {
        var topic = SentEvents.fromNowOn("crm.customer");
        var id = customer(source);
        consent(id, "email", "marketing", "{\"state\": \"granted\"}").then().statusCode(200);
        try (topic;
                var withdrawing = TestDatabase.connect()) {
            withdrawing.setAutoCommit(false);
            withdrawing.createStatement().execute(WITHDRAWAL.formatted(id));
            var job = begunWithConsents(id);
            eventually("the step waits for the withdrawal", () -> !Tables.rows(WAITING)
                    .isEmpty());
            withdrawing.commit();
            ended(job.toString()).body("state", equalTo("succeeded"));

            eventually("it is told", () -> !told(topic, id).isEmpty());
            var told = told(topic, id).get(0);
            assertEquals(3, told.version());
            assertEquals(1, told.payload().get("consents").size());
            assertEquals("withdrawn", told.payload().at("/consents/0/state").asText());
        }
    }

    /** A job that has told the customers, and is to tell the consents of one. */
    private static UUID begunWithConsents(String customer) {
        var id = UUID.randomUUID();
        Tables.update("""
                insert into job (id, kind, state, parameters, total, creator_subject, creator_name, created_at, started_at,
                    worker, leased_until, attempts)
                values ('%s', 'republication', 'running', '{"upTo": "%s"}', 1, 'somebody', 'somebody', now(), now(),
                    gen_random_uuid(), now(), 1)""".formatted(id, customer));
        Tables.update("""
                insert into republication_position
                select '%s', 2, (select max(id::text)::uuid from customer where id < '%s')""".formatted(id, customer));
        return id;
    }

    private static List<SentEvent> told(SentEvents topic, String customer) {
        return topic.soFar().stream()
                .filter(event -> event.type().equals("customer.consents-restated.v1"))
                .filter(event -> event.aggregateId().toString().equals(customer))
                .toList();
    }

    /** Changes customers at random, and removes a third of them on the way. */
    private void write(List<String> own) {
        var random = new Random(own.get(0).hashCode());
        var there = new ArrayList<>(own);
        for (var i = 0; !enough.get(); i++) {
            var id = there.get(random.nextInt(there.size()));
            if (i % 5 == 4 && there.size() > EACH * 2 / 3) {
                removed(id);
                there.remove(id);
            } else {
                changed(
                        id,
                        "{\"addresses\": [{\"country\": \"" + (i % 2 == 0 ? "FR" : "AT") + "\", \"city\": \"" + i
                                + "\"}], \"attributes\": {\"move\": " + i + "}}");
            }
        }
    }

    /** Version, country and presence of each customer, as the service has it. */
    private Map<String, String> newest() {
        var rows =
                Tables.rows("select id || ' ' || version || ' ' || country || ' there' from customer where source = '"
                        + source
                        + "' union all select id || ' ' || version || ' ' || country || ' gone' from removed_customer"
                        + " where source = '" + source + "'");
        return rows.stream().collect(Collectors.toMap(row -> row.split(" ")[0], row -> row.split(" ", 2)[1]));
    }

    /** What a consumer holds that ignores what is older than what it has. */
    private static Map<String, String> byVersion(List<SentEvent> events, Map<String, String> wanted) {
        var held = new HashMap<String, SentEvent>();
        events.stream()
                .filter(event -> wanted.containsKey(event.aggregateId().toString()))
                .forEach(event -> held.merge(
                        event.aggregateId().toString(),
                        event,
                        (old, next) -> next.version() > old.version() || isFuller(old, next) ? next : old));
        return held.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> shown(entry.getValue())));
    }

    /** A removal alone does not say where the customer was. */
    private static boolean isFuller(SentEvent old, SentEvent next) {
        return next.version() == old.version() && old.type().equals("customer.removed.v1");
    }

    private static String shown(SentEvent event) {
        return event.version() + " " + event.payload().path("country").asText() + " "
                + (event.payload().has("removedAt") ? "gone" : "there");
    }

    /** Nobody even needs the versions: no event of a customer comes behind a later one of it. */
    private static void assertInOrder(List<SentEvent> events, Map<String, String> wanted) {
        var last = new HashMap<UUID, Long>();
        for (var event : events) {
            if (wanted.containsKey(event.aggregateId().toString())) {
                var before = last.put(event.aggregateId(), event.version());
                assertTrue(before == null || before <= event.version(), () -> "behind " + before + ": " + event);
            }
        }
    }
}
