package crm.devstack.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Rubbish in every place of every operation, through the gateway: a problem that names the place, never a 500. */
@Order(Turn.TELLS_ALL)
@ExtendWith(RunningSystem.class)
class HostileInputIT {
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
        var admin = new Admin(stack, api);
        Together.check(Operation.of(api).stream()
                .flatMap(operation -> operation.names("query").stream().flatMap(name -> VALUES.stream()
                        .map(value ->
                                admin.check(operation, operation.somewhere() + operation.queryWith(name, value))))));
    }

    @Test
    void everyPathParameterWithstandsRubbish(CrmStack stack, Api api) {
        var admin = new Admin(stack, api);
        Together.check(
                Operation.of(api).stream().filter(Operation::hasPathParameter).flatMap(operation -> VALUES.stream()
                        .map(value -> admin.check(operation, operation.at(value)))));
    }

    @Test
    void anUnknownParameterIsNamed(CrmStack stack, Api api) {
        var admin = new Admin(stack, api);
        Together.check(Operation.of(api).stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> () -> {
                    var answer = admin.send(operation, operation.somewhere() + "?colour=red", null, null);
                    assertEquals(400, answer.statusCode(), answer.body());
                    assertTrue(answer.body().contains("/query/colour"), answer.body());
                }));
    }

    @Test
    void everyBodyWithstandsRubbish(CrmStack stack, Api api) {
        var admin = new Admin(stack, api);
        Together.check(
                withBody(api).flatMap(operation -> BODIES.entrySet().stream().map(body -> (Executable) () -> {
                    var answer = admin.send(operation, operation.somewhere(), operation.bodyType(), body.getValue());
                    assertRefused(operation + " with " + body.getKey(), answer);
                })));
    }

    @Test
    void aWrongContentTypeIsRefused(CrmStack stack, Api api) {
        var admin = new Admin(stack, api);
        Together.check(withBody(api).flatMap(operation -> Stream.of("text/plain", "application/xml", "nonsense")
                .map(type -> () -> {
                    var answer = admin.send(operation, operation.somewhere(), type, "{\"kind\": \"person\"}");
                    assertRefused(operation + " with " + type, answer);
                    assertEquals(415, answer.statusCode(), operation + " with " + type + ": " + answer.body());
                })));
    }

    /** One after the other: each is twenty megabytes. */
    @Test
    void twentyMegabytesAreTooMuch(CrmStack stack, Api api) {
        var admin = new Admin(stack, api);
        var large = "{\"displayName\": \"" + "x".repeat(20 * MEBIBYTE) + "\"}";
        assertAll(withBody(api)
                .filter(operation -> !operation.bodyType().startsWith("multipart"))
                .map(operation -> () -> {
                    var answer = admin.send(operation, operation.somewhere(), operation.bodyType(), large);
                    assertEquals(413, answer.statusCode(), operation + ": " + answer.body());
                    assertRefused(operation.id(), answer);
                }));
    }

    @Test
    void headersWithstandRubbish(CrmStack stack, Api api) {
        var admin = new Admin(stack, api);
        Together.check(Operation.of(api).stream()
                .flatMap(operation -> operation.names("header").stream().flatMap(name -> Stream.of(
                                "'", "\"", "\"1", "W/\"1\"", "x".repeat(5_000), "\u00ff", "\"99999999999999999999\"")
                        .map(value -> () -> {
                            var answer = admin.sendWith(operation, operation.somewhere(), Map.of(name, value), null);
                            assertTrue(
                                    answer.statusCode() < 500, operation + " " + name + ": " + value + answer.body());
                        }))));
    }

    private static Stream<Operation> withBody(Api api) {
        return Operation.of(api).stream().filter(Operation::hasBody);
    }

    private static void assertRefused(String what, HttpResponse<String> answer) {
        var told = what + ": " + answer.statusCode() + " " + shortened(answer.body());
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, told);
        assertProblem(told, answer);
    }

    private static void assertProblem(String what, HttpResponse<String> answer) {
        assertTrue(Calls.contentType(answer).startsWith("application/problem+json"), what);
        var problem = Calls.json(answer);
        assertEquals(answer.statusCode(), problem.path("status").asInt(), what);
        assertTrue(problem.path("code").asText().length() > 2, what);
        assertTrue(problem.path("detail").asText().length() > 2 || problem.has("errors"), what);
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    /** Calls of the administrator. */
    private record Admin(Calls calls, Api api) {

        Admin(CrmStack stack, Api api) {
            this(new Calls(stack), api);
        }

        Executable check(Operation operation, String path) {
            return () -> {
                var answer = operation.hasBody()
                        ? send(operation, path, "application/json", "{}")
                        : send(operation, path, null, null);
                var what =
                        operation + " " + shortened(path) + ": " + answer.statusCode() + " " + shortened(answer.body());
                assertTrue(answer.statusCode() < 500, what);
                if (answer.statusCode() >= 400 && !isPage(operation, answer)) {
                    assertProblem(what, answer);
                }
            };
        }

        /** @param type of the body; none when null */
        HttpResponse<String> send(Operation operation, String path, String type, String body)
                throws IOException, InterruptedException {
            var version = Map.of("If-Match", "\"1\"");
            return sendWith(operation, path, type == null ? version : with(version, type), body);
        }

        HttpResponse<String> sendWith(Operation operation, String path, Map<String, String> headers, String body)
                throws IOException, InterruptedException {
            return calls.send(operation, path, api.token("admin"), headers, body);
        }

        private static Map<String, String> with(Map<String, String> headers, String type) {
            var all = new TreeMap<>(headers);
            all.put("Content-Type", type);
            return all;
        }

        /** Who reads the answer in a browser is told in words what is wrong. */
        private static boolean isPage(Operation operation, HttpResponse<String> answer) {
            return operation.isPage()
                    && Calls.contentType(answer).startsWith("text/html")
                    && !answer.body().contains("Exception");
        }
    }
}
