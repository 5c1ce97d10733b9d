package crm.customer.changes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.customer.Relation;
import crm.platform.id.Ids;
import crm.platform.retention.EventRetention;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerChangesTest {

    private static final String PATH = "/v1/customers/changes";
    private static final String TOKEN = TestTokens.withScopes("customers:read", "customers:write", "customers:delete");

    @TestHTTPResource(PATH)
    URI address;

    @Inject
    EventRetention retention;

    @Test
    void tellsTheLifeOfACustomer() {
        long start = latest();
        var id = created();
        changed(id, 1);
        removed(id, 2);

        changes("after=" + start)
                .body("items.seq", contains((int) start + 1, (int) start + 2, (int) start + 3))
                .body("items.change", contains("registered", "changed", "removed"))
                .body("items.version", contains(1, 2, 3))
                .body("items.id", contains(id, id, id))
                .body("items[0].customer", nullValue())
                .body("next", equalTo((int) start + 3));
    }

    @Test
    void showsTheCustomerAsItIsNow() {
        long start = latest();
        var id = created();
        changed(id, 1);

        changes("after=" + start).body("items.customer.language", contains("fr", "fr"));
    }

    @Test
    void goesOnPageByPage() {
        long start = latest();
        var ids = IntStream.range(0, 5).mapToObj(i -> created()).toList();

        int next = changes("limit=2&after=" + start)
                .body("items.id", equalTo(ids.subList(0, 2)))
                .extract()
                .path("next");
        next = changes("limit=2&after=" + next)
                .body("items.id", equalTo(ids.subList(2, 4)))
                .extract()
                .path("next");
        changes("limit=2&after=" + next).body("items.id", equalTo(ids.subList(4, 5)));
    }

    @Test
    void hasNothingAfterTheLatest() {
        long start = latest();

        changes("after=" + start).body("items", empty()).body("next", equalTo((int) start));
    }

    @Test
    void missesNothingAndRepeatsNothingWhileSixteenWrite() throws Exception {
        long start = latest();
        var writers = Executors.newFixedThreadPool(16);
        var writing = IntStream.range(0, 16)
                .mapToObj(writer ->
                        CompletableFuture.runAsync(() -> IntStream.range(0, 8).forEach(i -> live()), writers))
                .toList();

        var seen = new ArrayList<Map<String, Object>>();
        long after = start;
        var all = CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new));
        try {
            while (seen.size() < 16 * 8 * 3) {
                if (all.isDone()) {
                    all.get();
                }
                var page = changes("limit=50&after=" + after).extract();
                seen.addAll(page.path("items"));
                after = page.<Number>path("next").longValue();
            }
        } finally {
            // The other tests count what is written while they run.
            writers.shutdown();
            writers.awaitTermination(1, TimeUnit.MINUTES);
        }

        var versions = new HashMap<Object, Integer>();
        for (var i = 0; i < seen.size(); i++) {
            assertEquals((int) start + 1 + i, seen.get(i).get("seq"));
            assertEquals(
                    versions.merge(seen.get(i).get("id"), 1, Integer::sum),
                    seen.get(i).get("version"));
        }
        changes("after=" + after).body("items", empty());
    }

    @Test
    void streamsFromTheLastEventOn() throws Exception {
        long start = latest();
        var first = created();
        var second = created();

        try (var lines = stream(Long.toString(start + 1))) {
            var iterator = lines.iterator();
            assertEquals(start + 2, Long.parseLong(next(iterator, "id:").strip()));
            var third = created();
            assertEquals(start + 3, Long.parseLong(next(iterator, "id:").strip()));
            changes("after=" + start).body("items.id", contains(first, second, third));
        }
    }

    @Test
    void beginsWithTheOldestThatIsKept() throws Exception {
        var kept = (int) latest() + 1;
        insertOld();
        retention.run();

        caller().get(PATH + "?after=0").then().statusCode(410).body("code", equalTo("changes-expired"));
        oldest().body("items", empty()).body("next", equalTo(kept));

        var first = created();
        var second = created();

        changes("limit=1").body("items.id", contains(first)).body("next", equalTo(kept + 1));
        oldest().body("items.id", contains(first, second)).body("items.seq", contains(kept + 1, kept + 2));
        try (var lines = stream(null)) {
            var iterator = lines.iterator();
            assertEquals(kept + 1, Integer.parseInt(next(iterator, "id:").strip()));
            assertEquals(kept + 2, Integer.parseInt(next(iterator, "id:").strip()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "after=x, /query/after, wrong-value",
        "after=-1, /query/after, wrong-value",
        "after=99999999999999999999, /query/after, wrong-value",
        "limit=0, /query/limit, out-of-range",
        "limit=201, /query/limit, out-of-range",
        "since=1, /query/since, unknown-parameter",
    })
    void namesTheParameterThatIsWrong(String query, String pointer, String code) {
        caller().get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void isForThoseWhoMayReadCustomers() {
        given().get(PATH).then().statusCode(401);
        given().accept("text/event-stream").get(PATH).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.withScopes("reports:read"))
                .get(PATH)
                .then()
                .statusCode(403);
    }

    /** Writes an event that was sent long ago. */
    private static void insertOld() {
        Relation.update("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, occurred_at)
                values ('%s', 'customer', uuidv7(), 'customer.registered.v1', '{}', 1, now())""".formatted(Ids.firstAt(Instant.now().minus(Duration.ofDays(8)))));
    }

    private void live() {
        var id = created();
        changed(id, 1);
        removed(id, 2);
    }

    private static long latest() {
        return changes("after=latest")
                .body("items", empty())
                .extract()
                .<Number>path("next")
                .longValue();
    }

    private static ValidatableResponse oldest() {
        return caller().get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse changes(String query) {
        return caller().get(PATH + "?" + query).then().statusCode(200);
    }

    private static String created() {
        return caller().contentType(ContentType.JSON)
                .body("{\"kind\": \"person\", \"familyName\": \"Lin\"}")
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void changed(String id, int version) {
        caller().contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"language\": \"fr\"}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);
    }

    private static void removed(String id, int version) {
        caller().header("If-Match", "\"" + version + "\"")
                .delete("/v1/customers/" + id)
                .then()
                .statusCode(204);
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(TOKEN);
    }

    /** @param lastEventId null to begin with the oldest */
    private Stream<String> stream(String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    /** The rest of the next line that begins so. */
    private static String next(java.util.Iterator<String> lines, String beginning) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new AssertionError("the stream has ended");
    }
}
