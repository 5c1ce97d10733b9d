package crm.sales;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Does what the contract says about sales, operation by operation, with the contract's own examples. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SalesContractTest {

    private static final Set<String> TAGS =
            Set.of("Products", "Orders", "Order reversals", "Opportunities", "Purchases");

    @TestFactory
    List<DynamicTest> everyOperationKeepsItsPromises() {
        var tests = new ArrayList<DynamicTest>();
        var paths =
                SalesApi.json(given().get("/q/openapi?format=json").asString()).get("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (TAGS.contains(operation.getValue().at("/tags/0").asText())) {
                tests.add(DynamicTest.dynamicTest(
                        operation.getValue().get("operationId").asText(),
                        () -> check(path.getKey(), operation.getKey(), operation.getValue())));
            }
        }));
        // 7 each of products, orders and reversals, the cancelling, 12 of opportunities and pipelines, the purchases
        assertEquals(35, tests.size());
        return tests;
    }

    private static void check(String path, String method, JsonNode operation) {
        assertFalse(operation.path("summary").asText().isEmpty());
        operation
                .path("parameters")
                .forEach(parameter -> assertTrue(
                        parameter.has("$ref")
                                || parameter.path("description").asText().length() > 0,
                        parameter::toString));
        operation.path("requestBody").path("content").properties().forEach(content -> {
            assertFalse(content.getValue().path("examples").isEmpty(), "a body without an example");
            content.getValue().get("examples").forEach(example -> {
                var answer = call(path, method, content.getKey(), unique(example.get("value")));
                assertPromised(operation, answer);
            });
        });
        if (!operation.has("requestBody")) {
            assertPromised(operation, call(path, method, null, null));
        }
    }

    /** SKUs, external ids and the keys of pipelines belong to one thing each, and other tests may have those of the examples. */
    private static JsonNode unique(JsonNode value) {
        var body = value.isTextual() ? SalesApi.json(value.textValue()) : value.deepCopy();
        own(body);
        body.path("items").forEach(SalesContractTest::own);
        return body;
    }

    private static void own(JsonNode body) {
        if (body instanceof ObjectNode object) {
            if (object.has("sku")) {
                object.put("sku", SalesApi.unused("X"));
            }
            if (object.has("key")) {
                object.put("key", SalesApi.unused("x-"));
            }
            if (object.has("externalIds")) {
                object.remove("externalIds");
                object.putObject("externalIds").put("contract", SalesApi.unused("X"));
            }
        }
    }

    private static Response call(String path, String method, String type, JsonNode body) {
        var call = SalesApi.caller();
        if (body != null) {
            call.contentType(type).body(body.toString());
        }
        if (method.equals("patch")) {
            call.header("If-Match", "*");
        }
        return call.request(method.toUpperCase(Locale.ROOT), url(path));
    }

    private static String url(String path) {
        var id = SalesApi.unused("X");
        if (path.contains("by-external-id")) {
            var collection = path.substring(0, path.indexOf("/by-external-id"));
            SalesApi.put(collection, "shop", id, body(collection)).then().statusCode(201);
            return path.replace("{system}", "shop").replace("{id}", id);
        }
        if (path.startsWith("/v1/customers/")) {
            var order = SalesApi.created(SalesApi.ORDERS, Orders.likeTheSample("01981f3a-5c00-7000-8000-0000000000aa"));
            return path.replace("{id}", order.at("/customer/id").textValue());
        }
        if (!path.contains("{id}")) {
            return path;
        }
        var collection = path.substring(0, path.indexOf("/{id}"));
        var thing = SalesApi.created(collection, body(collection));
        if (path.endsWith(":reopen")) {
            SalesApi.post(collection + "/" + SalesApi.id(thing) + ":win", "{}")
                    .then()
                    .statusCode(200);
        }
        return path.replace("{id}", SalesApi.id(thing));
    }

    private static String body(String collection) {
        return switch (collection) {
            case SalesApi.PRODUCTS -> "{\"sku\": \"%s\", \"name\": \"N\"}".formatted(SalesApi.unused("X"));
            case SalesApi.OPPORTUNITIES -> "{\"name\": \"N\"}";
            case SalesApi.PIPELINES -> Pipelines.policies(SalesApi.unused("x-"));
            case SalesApi.REVERSALS ->
                "{\"kind\": \"return\", \"currency\": \"GBP\", \"lines\": [%s]}".formatted(Orders.line("A", 1, "2.50"));
            default -> Orders.likeTheSample("01981f3a-5c00-7000-8000-0000000000aa");
        };
    }

    /** The status is a documented success, and what the documented example has is in the answer, in its type. */
    private static void assertPromised(JsonNode operation, Response answer) {
        var status = Integer.toString(answer.statusCode());
        assertTrue(status.startsWith("2"), () -> status + ": " + answer.asString());
        assertTrue(operation.get("responses").has(status), () -> status + " is not documented");
        if (operation.has("requestBody") && !status.equals("207")) {
            var example = operation.at("/responses/" + status + "/content/application~1json/examples");
            example.forEach(documented -> assertSameShape(value(documented), SalesApi.json(answer.asString())));
        }
    }

    private static JsonNode value(JsonNode example) {
        var value = example.get("value");
        return value.isTextual() ? SalesApi.json(value.textValue()) : value;
    }

    private static void assertSameShape(JsonNode example, JsonNode answer) {
        var missing = new TreeSet<String>();
        example.fieldNames().forEachRemaining(name -> {
            if (answer.has(name)) {
                assertEquals(example.get(name).getNodeType(), answer.get(name).getNodeType(), name);
            } else {
                missing.add(name);
            }
        });
        assertEquals(new TreeSet<String>(), missing);
    }
}
