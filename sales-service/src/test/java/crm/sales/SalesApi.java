package crm.sales;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The API of sales as a caller with every right in sales uses it. */
public final class SalesApi {

    public static final String PRODUCTS = "/v1/products";
    public static final String ORDERS = "/v1/orders";
    public static final String REVERSALS = "/v1/order-reversals";
    public static final String OPPORTUNITIES = "/v1/opportunities";
    public static final String PIPELINES = "/v1/pipelines";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private SalesApi() {}

    public static RequestSpecification caller() {
        return given().config(config().encoderConfig(encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.withScopes(
                        "products:read",
                        "products:write",
                        "orders:read",
                        "orders:write",
                        "order-imports:read",
                        "order-imports:write",
                        "opportunities:read",
                        "opportunities:write",
                        "operations:read",
                        "operations:write"))
                .contentType(ContentType.JSON);
    }

    /** Posts a body that must be accepted, and gives what was stored. */
    public static ObjectNode created(String path, String body) {
        return object(
                caller().body(body).post(path).then().statusCode(201).extract().asString());
    }

    public static Response post(String path, String body) {
        return caller().body(body).post(path);
    }

    public static Response get(String path, String id) {
        return caller().get(path + "/" + id);
    }

    public static ObjectNode read(String path, String id) {
        return object(get(path, id).then().statusCode(200).extract().asString());
    }

    /** Changes something whatever its version. */
    public static Response patch(String path, String id, String patch) {
        return caller().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(path + "/" + id);
    }

    public static Response put(String path, String system, String id, String body) {
        return caller().body(body).put(path + "/by-external-id/" + system + "/" + id);
    }

    public static Response batch(String path, List<String> rows) {
        return caller().body("{\"items\": [" + String.join(",", rows) + "]}").post(path + ":batch");
    }

    public static Response list(String path, String query) {
        return caller().get(path + "?" + query);
    }

    public static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String id(JsonNode thing) {
        return thing.get("id").textValue();
    }

    public static UUID uuid(JsonNode thing) {
        return UUID.fromString(id(thing));
    }

    /** An id, number or SKU that no other test uses. */
    public static String unused(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 13);
    }

    public static void eventually(String what, BooleanSupplier outcome) {
        eventually(PATIENCE, what, outcome);
    }

    public static void eventually(Duration patience, String what, BooleanSupplier outcome) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!outcome.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("not in time: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Calls from many threads that start together; how often each status was answered. */
    public static Map<Integer, Long> atOnce(int callers, IntFunction<Response> call) throws Exception {
        var start = new CyclicBarrier(callers);
        var threads = Executors.newFixedThreadPool(callers);
        try {
            var calls = IntStream.range(0, callers)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        start.await();
                        return call.apply(i).statusCode();
                    })
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        } finally {
            threads.shutdownNow();
        }
    }
}
