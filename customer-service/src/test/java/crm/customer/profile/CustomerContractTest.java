package crm.customer.profile;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Does what the contract says about customers, operation by operation, with the contract's own examples. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerContractTest {

    @TestFactory
    List<DynamicTest> everyOperationKeepsItsPromises() {
        var tests = new ArrayList<DynamicTest>();
        var paths = CustomerApi.json(given().get("/q/openapi?format=json").asString())
                .get("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (operation.getValue().at("/tags/0").asText().equals("Customers")) {
                tests.add(DynamicTest.dynamicTest(
                        operation.getValue().get("operationId").asText(),
                        () -> check(path.getKey(), operation.getKey(), operation.getValue())));
            }
        }));
        assertEquals(10, tests.size());
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
                var answer = call(path, method, content.getKey(), example.get("value"));
                assertPromised(operation, answer);
            });
        });
        if (!operation.has("requestBody")) {
            assertPromised(operation, call(path, method, null, null));
        }
    }

    private static Response call(String path, String method, String type, JsonNode body) {
        var erpId = CustomerApi.unusedId();
        var customer = CustomerApi.created(CustomerFixture.complete(erpId));
        var call = CustomerApi.caller().urlEncodingEnabled(false);
        if (body != null) {
            call.contentType(type).body(body.isTextual() ? body.textValue() : body.toString());
        }
        if (method.equals("patch") || method.equals("delete")) {
            call.header("If-Match", "*");
        }
        var url = path.replace("{system}", "erp")
                .replace("{id}", path.contains("by-external-id") ? erpId : CustomerApi.id(customer));
        return call.request(method.toUpperCase(Locale.ROOT), url);
    }

    /** The status is a documented success, and the answer has no field that the documented example lacks a schema for. */
    private static void assertPromised(JsonNode operation, Response answer) {
        var status = Integer.toString(answer.statusCode());
        assertTrue(status.startsWith("2"), () -> status + ": " + answer.asString());
        assertTrue(operation.get("responses").has(status), () -> status + " is not documented");
        var example = operation.at("/responses/" + status + "/content/application~1json/examples");
        example.forEach(documented -> assertSameShape(value(documented), CustomerApi.json(answer.asString())));
    }

    private static JsonNode value(JsonNode example) {
        var value = example.get("value");
        return value.isTextual() ? CustomerApi.json(value.textValue()) : value;
    }

    /** Every field of the example that is required of a customer is in the answer, in the type of the example. */
    private static void assertSameShape(JsonNode example, JsonNode answer) {
        var missing = new TreeSet<String>();
        example.fieldNames().forEachRemaining(name -> {
            if (answer.has(name)) {
                assertEquals(example.get(name).getNodeType(), answer.get(name).getNodeType(), name);
            } else if (!name.equals("total")) {
                missing.add(name);
            }
        });
        assertEquals(new TreeSet<String>(), missing);
    }
}
