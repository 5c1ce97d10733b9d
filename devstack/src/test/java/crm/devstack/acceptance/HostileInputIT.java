package crm.devstack.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Rubbish in every place of every operation, through the gateway: a problem that names the place, never a 500. */
@ExtendWith(RunningSystem.class)
class HostileInputIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MEBIBYTE = 1024 * 1024;

    /** Percent-encoded already. */
    private static final List<String> VALUES = List.of(
            "%00",
            "a%00b",
            "%C3%28",
            "%ED%A0%80",
            "'%20or%201=1;drop%20table%20customer;--",
            "displayName==x;(select%20pg_sleep(9))==1",
            "((((((((((((((((((((",
            "displayName=='",
            "-1",
            "99999999999999999999",
            "NaN",
            "$%7Bjndi:ldap://localhost/x%7D",
            "..%2F..%2Fetc%2Fpasswd",
            "%F0%9F%98%80",
            "x".repeat(6_000));

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("nothing", ""),
            Map.entry("malformed", "{\"kind\": "),
            Map.entry("no object", "[1, 2"),
            Map.entry("an unknown property", "{\"kinds\": \"person\"}"),
            Map.entry("ten thousand levels", "[".repeat(10_000)),
            Map.entry("ten thousand objects", "{\"attributes\":".repeat(10_000)),
            Map.entry("NUL", "{\"kind\": \"person\", \"displayName\": \"a\\u0000b\", \"items\": [\"\\u0000\"]}"),
            Map.entry("half a character", "{\"displayName\": \"\\ud800\"}"),
            Map.entry("wrong types", "{\"kind\": {}, \"emails\": 7, \"items\": {}}"),
            Map.entry("a number without end", "{\"kind\": " + "9".repeat(5_000) + "}"),
            Map.entry("a name said twice", "{\"kind\": \"person\", \"kind\": \"person\"}"));

    @Test
    void everyQueryParameterWithstandsRubbish(CrmStack stack, Api api) {
        var calls = new Calls(stack, api);
        assertAll(Operation.of(api).stream()
                .flatMap(operation -> operation.names("query").stream().flatMap(name -> VALUES.stream()
                        .map(value -> calls.check(
                                operation,
                                operation.somewhere() + operation.queryWith(name, value),
                                "application/json",
                                "{}")))));
    }

    @Test
    void everyPathParameterWithstandsRubbish(CrmStack stack, Api api) {
        var calls = new Calls(stack, api);
        assertAll(Operation.of(api).stream().filter(Operation::hasPathParameter).flatMap(operation -> VALUES.stream()
                .map(value -> calls.check(operation, operation.at(value), "application/json", "{}"))));
    }

    @Test
    void anUnknownParameterIsNamed(CrmStack stack, Api api) {
        var calls = new Calls(stack, api);
        assertAll(Operation.of(api).stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> () -> {
                    var answer = calls.send(operation, operation.somewhere() + "?colour=red", null, null);
                    assertEquals(400, answer.statusCode(), answer.body());
                    assertTrue(answer.body().contains("/query/colour"), answer.body());
                }));
    }

    @Test
    void everyBodyWithstandsRubbish(CrmStack stack, Api api) {
        var calls = new Calls(stack, api);
        assertAll(withBody(api).flatMap(operation -> BODIES.entrySet().stream().map(body -> (Executable) () -> {
            var answer = calls.send(operation, operation.somewhere(), operation.bodyType(), body.getValue());
            calls.assertRefused(operation + " with " + body.getKey(), answer);
        })));
    }

    @Test
    void aWrongContentTypeIsRefused(CrmStack stack, Api api) {
        var calls = new Calls(stack, api);
        assertAll(withBody(api).flatMap(operation -> Stream.of("text/plain", "application/xml", "nonsense")
                .map(type -> () -> {
                    var answer = calls.send(operation, operation.somewhere(), type, "{\"kind\": \"person\"}");
                    calls.assertRefused(operation + " with " + type, answer);
                    assertEquals(415, answer.statusCode(), operation + " with " + type + ": " + answer.body());
                })));
    }

    @Test
    void twentyMegabytesAreTooMuch(CrmStack stack, Api api) {
        var calls = new Calls(stack, api);
        var large = "{\"displayName\": \"" + "x".repeat(20 * MEBIBYTE) + "\"}";
        assertAll(withBody(api)
                .filter(operation -> !operation.bodyType().startsWith("multipart"))
                .map(operation -> () -> {
                    var answer = calls.send(operation, operation.somewhere(), operation.bodyType(), large);
                    assertEquals(413, answer.statusCode(), operation + ": " + answer.body());
                    calls.assertRefused(operation.id(), answer);
                }));
    }

    @Test
    void headersWithstandRubbish(CrmStack stack, Api api) {
        var calls = new Calls(stack, api);
        assertAll(Operation.of(api).stream()
                .flatMap(operation -> operation.names("header").stream().flatMap(name -> Stream.of(
                                "'", "\"", "\"1", "W/\"1\"", "x".repeat(5_000), "\u00ff", "\"99999999999999999999\"")
                        .map(value -> () -> {
                            var answer = calls.send(operation, operation.somewhere(), null, null, name, value);
                            assertTrue(
                                    answer.statusCode() < 500, operation + " " + name + ": " + value + answer.body());
                        }))));
    }

    private static Stream<Operation> withBody(Api api) {
        return Operation.of(api).stream().filter(Operation::hasBody);
    }

    /** Calls of the administrator, with paths as they are written. */
    private record Calls(CrmStack stack, Api api, HttpClient client) {

        Calls(CrmStack stack, Api api) {
            this(
                    stack,
                    api,
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }

        Executable check(Operation operation, String path, String type, String body) {
            return () -> {
                var answer =
                        send(operation, path, operation.hasBody() ? type : null, operation.hasBody() ? body : null);
                var what =
                        operation + " " + shortened(path) + ": " + answer.statusCode() + " " + shortened(answer.body());
                assertTrue(answer.statusCode() < 500, what);
                if (answer.statusCode() >= 400 && !isPage(operation, answer)) {
                    assertProblem(what, answer);
                }
            };
        }

        HttpResponse<String> send(Operation operation, String path, String type, String body, String... headers)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(stack.ports().gateway() + encoded(path)))
                    .header("Authorization", "Bearer " + api.token("admin"))
                    .method(
                            operation.method(),
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body));
            if (type != null) {
                request.header("Content-Type", type);
            }
            if (headers.length > 0) {
                request.header(headers[0], headers[1]);
            } else {
                request.header("If-Match", "\"1\"");
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        void assertRefused(String what, HttpResponse<String> answer) throws IOException {
            var told = what + ": " + answer.statusCode() + " " + shortened(answer.body());
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, told);
            assertProblem(told, answer);
        }

        /** Who reads the answer in a browser is told in words what is wrong. */
        private static boolean isPage(Operation operation, HttpResponse<String> answer) {
            return operation.isPage()
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                    && !answer.body().contains("Exception");
        }

        private static void assertProblem(String what, HttpResponse<String> answer) throws IOException {
            assertTrue(
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                    what);
            JsonNode problem = JSON.readTree(answer.body());
            assertEquals(answer.statusCode(), problem.path("status").asInt(), what);
            assertTrue(problem.path("code").asText().length() > 2, what);
            assertTrue(problem.path("detail").asText().length() > 2 || problem.has("errors"), what);
        }

        private static String shortened(String text) {
            return text.length() > 300 ? text.substring(0, 300) + "…" : text;
        }

        /** What {@link URI} does not take although HTTP servers are sent it. */
        private static String encoded(String path) {
            return path.replace("'", "%27").replace("{", "%7B").replace("}", "%7D");
        }
    }
}
