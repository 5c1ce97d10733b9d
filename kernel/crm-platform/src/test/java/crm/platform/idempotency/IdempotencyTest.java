package crm.platform.idempotency;

import static crm.platform.specimen.Calls.call;
import static crm.platform.specimen.Calls.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.platform.problem.Problem;
import crm.platform.specimen.Calls;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class IdempotencyTest {

    @Inject
    DataSource database;

    @Inject
    ExpiredAnswers expired;

    @Test
    void twentyParallelCallsWithOneKeyHaveOneEffect() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = body(Calls.uniqueName());
        var barrier = new CyclicBarrier(20);
        var workers = Executors.newFixedThreadPool(20);
        List<Callable<Response>> calls = new ArrayList<>();
        for (var i = 0; i < 20; i++) {
            calls.add(() -> {
                barrier.await();
                return post(key, body);
            });
        }
        var locations = new ArrayList<String>();
        for (Future<Response> answer : workers.invokeAll(calls)) {
            if (answer.get().statusCode() == 201) {
                locations.add(answer.get().header("Location"));
            } else {
                answer.get().then().statusCode(409).body("code", equalTo("idempotency-key-in-use"));
            }
        }
        workers.shutdown();
        assertEquals(1, locations.stream().distinct().count());
    }

    @Test
    void aRepeatedCallGetsTheFirstAnswer() {
        var key = UUID.randomUUID().toString();
        var body = body(Calls.uniqueName());
        var first = post(key, body);
        var second = post(key, body);
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .contentType("application/json")
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .body(equalTo(first.asString()));
    }

    @Test
    void aPlainResultIsRepeatedToo() {
        var touch = Calls.created() + ":touch";
        var key = UUID.randomUUID().toString();
        var first = call().header("Idempotency-Key", key).post(touch);
        first.then().statusCode(200);
        call().header("Idempotency-Key", key)
                .post(touch)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first.asString()));
    }

    @Test
    void anUploadedFileIsPartOfTheRequest() {
        var key = UUID.randomUUID().toString();
        var first = upload(key, "some bytes", "note");
        first.then().statusCode(200).body("size", equalTo("10"));
        upload(key, "some bytes", "note").then().statusCode(200).body("call", equalTo(first.path("call")));
        upload(key, "same bytes", "note").then().statusCode(422);
        upload(key, "some bytes", "not").then().statusCode(422);
    }

    private static Response upload(String key, String content, String note) {
        return call().header("Idempotency-Key", key)
                .multiPart("file", "rows.csv", content.getBytes(StandardCharsets.UTF_8))
                .multiPart("note", note)
                .post("/v1/specimens/files");
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        post(key, body(Calls.uniqueName())).then().statusCode(201);
        post(key, body(Calls.uniqueName()))
                .then()
                .statusCode(422)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aFailedCallIsNotRemembered() {
        var key = UUID.randomUUID().toString();
        post(key, "{\"name\": \"\"}").then().statusCode(400);
        var name = Calls.uniqueName();
        post(UUID.randomUUID().toString(), body(name)).then().statusCode(201);
        post(key, body(name)).then().statusCode(409).body("code", equalTo("already-exists"));
        post(key, body(Calls.uniqueName())).then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void theKeyOfOneCallerMeansNothingToAnother() {
        var key = UUID.randomUUID().toString();
        post(key, body(Calls.uniqueName())).then().statusCode(201);
        RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.of("somebody-else", "specimens:write"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(Calls.uniqueName()))
                .post("/v1/specimens")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyKeyIsRefused(String key) {
        post(key, body(Calls.uniqueName()))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/header/Idempotency-Key"));
    }

    @Test
    void aKeyHasAtMost255Characters() {
        post(UUID.randomUUID() + "k".repeat(219), body(Calls.uniqueName()))
                .then()
                .statusCode(201);
        post(UUID.randomUUID() + "k".repeat(220), body(Calls.uniqueName()))
                .then()
                .statusCode(400);
    }

    @Test
    void anAnswerIsForgottenAfterADay() throws SQLException {
        var key = UUID.randomUUID().toString();
        var body = body(Calls.uniqueName());
        post(key, body).then().statusCode(201);
        age(key);
        post(key, body).then().statusCode(409).body("code", equalTo("already-exists"));
        expired.run();
        assertEquals(0, rows(key));
    }

    private void age(String key) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency_key set created_at = now() - interval '25 hours' where key = ?")) {
            update.setString(1, key);
            assertEquals(1, update.executeUpdate());
        }
    }

    private int rows(String key) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from idempotency_key where key = ?")) {
            query.setString(1, key);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private static String body(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    private static Response post(String key, String body) {
        return json(body).header("Idempotency-Key", key).post("/v1/specimens");
    }
}
