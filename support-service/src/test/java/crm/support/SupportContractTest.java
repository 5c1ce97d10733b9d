package crm.support;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.support.calendar.CalendarApi;
import crm.support.queue.QueueApi;
import crm.support.sla.SlaApi;
import crm.support.ticket.TicketApi;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Does what the contract says, operation by operation, with the contract's own examples. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class SupportContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXAMPLE_CALENDAR = "01981f3a-5c00-7000-8000-000000000061";
    private static final List<String> TAGS =
            List.of("Tickets", "Conversations", "Queues", "Business calendars", "SLA policies", "Surveys");

    @TestFactory
    List<DynamicTest> everyOperationKeepsItsPromises() {
        var tests = new ArrayList<DynamicTest>();
        var paths = json(given().get("/q/openapi?format=json").asString()).get("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            var isAttachment = path.getKey().contains("{attachment}");
            if (TAGS.contains(operation.getValue().at("/tags/0").asText()) && !isAttachment) {
                tests.add(DynamicTest.dynamicTest(
                        operation.getValue().get("operationId").asText(),
                        () -> check(path.getKey(), operation.getKey(), operation.getValue())));
            }
        }));
        assertTrue(tests.size() > 25, () -> tests.size() + " operations");
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
        if (!operation.has("requestBody")) {
            assertPromised(operation, call(path, method, null, null));
            return;
        }
        operation.at("/requestBody/content").properties().forEach(content -> {
            assertFalse(content.getValue().path("examples").isEmpty(), "a body without an example");
            content.getValue()
                    .get("examples")
                    .forEach(example -> assertPromised(
                            operation, call(path, method, content.getKey(), example.get("value"))));
        });
    }

    private static Response call(String path, String method, String type, JsonNode body) {
        var call = SupportApi.caller();
        if (body != null) {
            var text = body.isTextual() ? body.textValue() : body.toString();
            call.contentType(type)
                    .body(text.replace(EXAMPLE_CALENDAR, CalendarApi.always())
                            .replace("\"after-sales\"", "\"q-" + UUID.randomUUID() + "\""));
        }
        if (method.equals("patch")) {
            call.header("If-Match", "*");
        }
        return call.request(method.toUpperCase(Locale.ROOT), filled(path));
    }

    private static String filled(String path) {
        var filled = path.replace("{version}", "1");
        if (filled.contains("{ticket}")) {
            var ticket = TicketApi.from(SupportApi.unusedAddress()).getString("id");
            return filled.replace("{ticket}", ticket).replace("{id}", filled.contains("{id}") ? message(ticket) : "");
        }
        return filled.contains("{id}") ? filled.replace("{id}", id(path)) : filled;
    }

    private static String message(String ticket) {
        return SupportApi.created(TicketApi.PATH + "/" + ticket + "/messages", "{\"body\": \"Hello\"}")
                .getString("id");
    }

    private static String id(String path) {
        if (path.startsWith(TicketApi.PATH)) {
            var id = TicketApi.from(SupportApi.unusedAddress()).getString("id");
            return path.endsWith(":reopen") ? TicketApi.step(id, "resolve").getString("id") : id;
        }
        if (path.startsWith(CalendarApi.PATH)) {
            return CalendarApi.nineToFive("Europe/Berlin");
        }
        if (path.startsWith(SlaApi.PATH)) {
            return SlaApi.created(QueueApi.created(), "[]", 10, CalendarApi.always(), 60, 480);
        }
        if (path.startsWith(QueueApi.PATH)) {
            return SupportApi.created(
                            QueueApi.PATH, "{\"key\": \"q-" + UUID.randomUUID() + "\", \"name\": \"Queue\"}")
                    .getString("id");
        }
        return SupportApi.created("/v1/survey-answers", "{\"kind\": \"csat\", \"score\": 4}")
                .getString("id");
    }

    /** The status is a documented success, and the answer has what the documented example has. */
    private static void assertPromised(JsonNode operation, Response answer) {
        var status = Integer.toString(answer.statusCode());
        assertTrue(status.startsWith("2"), () -> status + ": " + answer.asString());
        assertTrue(operation.get("responses").has(status), () -> status + " is not documented");
        var examples = operation.at("/responses/" + status + "/content/application~1json/examples");
        examples.forEach(documented -> assertSameShape(value(documented), json(answer.asString())));
    }

    /** What only some have may be missing. */
    private static void assertSameShape(JsonNode example, JsonNode answer) {
        var optional = List.of("customer", "description", "policyId", "ticketId", "delivery", "address", "messageId");
        var missing = new TreeSet<String>();
        example.fieldNames().forEachRemaining(name -> {
            if (answer.has(name)) {
                assertEquals(example.get(name).getNodeType(), answer.get(name).getNodeType(), name);
            } else if (!optional.contains(name)) {
                missing.add(name);
            }
        });
        assertEquals(new TreeSet<String>(), missing);
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
