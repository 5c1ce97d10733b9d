package crm.customer;

import static crm.customer.Relation.caller;
import static crm.customer.Relation.consent;
import static crm.customer.Relation.customer;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Does what the contract says about consents, lifecycles, timelines and segments, with the contract's own examples. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RelationContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TAGS = Set.of("Consents", "Lifecycle", "Timeline", "Segments");

    @TestFactory
    List<DynamicTest> everyOperationKeepsItsPromises() {
        var tests = new ArrayList<DynamicTest>();
        json(given().get("/q/openapi?format=json").asString())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (TAGS.contains(operation.getValue().at("/tags/0").asText())) {
                        tests.add(DynamicTest.dynamicTest(
                                operation.getValue().get("operationId").asText(),
                                () -> check(path.getKey(), operation.getKey(), operation.getValue())));
                    }
                }));
        assertEquals(16, tests.size());
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
            content.getValue()
                    .get("examples")
                    .forEach(example -> assertPromised(
                            operation,
                            call(path, method, content.getKey(), value(example).toString())));
        });
        if (!operation.has("requestBody")) {
            assertPromised(operation, call(path, method, null, null));
        }
    }

    private static Response call(String path, String method, String type, String body) {
        var customer = customer();
        consent(customer, "email", "marketing", "{\"state\": \"granted\"}");
        var isStatic = path.endsWith(":batch");
        String segment = caller().body(
                        isStatic
                                ? "{\"name\": \"A\", \"kind\": \"static\"}"
                                : "{\"name\": \"A\", \"filter\": \"id==" + customer + "\"}")
                .post("/v1/segments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var call = caller().header("If-Match", "*");
        if (body != null) {
            call.contentType(type).body(body);
        }
        var url = path.replace("{id}", path.startsWith("/v1/segments") ? segment : customer)
                .replace("{customerId}", customer)
                .replace("{channel}", "email")
                .replace("{purpose}", "marketing");
        return call.request(method.toUpperCase(Locale.ROOT), url);
    }

    /** The status is a documented success, and the answer has what the documented example has, as far as that is always there. */
    private static void assertPromised(JsonNode operation, Response answer) {
        var status = Integer.toString(answer.statusCode());
        assertTrue(status.startsWith("2"), () -> status + ": " + answer.asString());
        assertTrue(operation.get("responses").has(status), () -> status + " is not documented");
        var example = operation.at("/responses/" + status + "/content/application~1json/examples");
        example.forEach(documented -> assertSameShape(value(documented), json(answer.asString())));
    }

    /** Members of both are of one type, and the answer has none that the example lacks. */
    private static void assertSameShape(JsonNode example, JsonNode answer) {
        var unknown = new TreeSet<String>();
        answer.properties().forEach(member -> {
            if (!example.has(member.getKey()) && !member.getKey().equals("next")) {
                unknown.add(member.getKey());
            } else if (example.has(member.getKey())) {
                assertEquals(
                        example.get(member.getKey()).getNodeType(),
                        member.getValue().getNodeType(),
                        member.getKey());
            }
        });
        assertEquals(new TreeSet<String>(), unknown);
    }

    private static JsonNode value(JsonNode example) {
        var value = example.get("value");
        return value.isTextual() ? json(value.textValue()) : value;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
