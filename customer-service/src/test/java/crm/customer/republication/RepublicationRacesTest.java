package crm.customer.republication;

import static crm.customer.republication.RepublicationApi.changed;
import static crm.customer.republication.RepublicationApi.created;
import static crm.customer.republication.RepublicationApi.eventually;
import static crm.customer.republication.RepublicationApi.removed;
import static crm.customer.republication.RepublicationApi.republished;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import crm.testkit.SentEvent;
import crm.testkit.SentEvents;
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

/** Customers are told again while others change and remove them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RepublicationRacesTest {

    private static final int WRITERS = 8;
    private static final int EACH = 12;
    private static final int ROUNDS = 4;

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
