package crm.devstack.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Who may do what, at the gateway, with Keycloak's tokens. */
@ExtendWith(RunningSystem.class)
class AccessIT {
    /** One field that no operation knows. */
    private static final String FORM = String.join(
            "\r\n",
            "--nothing",
            "Content-Disposition: form-data; name=\"nothing\"",
            "Content-Type: text/plain",
            "",
            "nothing",
            "--nothing--",
            "");

    @Test
    void theTableHasExactlyTheOperationsOfTheContract(Api api) {
        assertEquals(
                Permissions.operations(),
                Operation.of(api).stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNothingElse(CrmStack stack, Api api) {
        var calls = new Calls(stack);
        Together.check(guarded(api).flatMap(operation -> Scopes.roles().stream()
                .map(role -> check(calls, operation, role, api.token(role)))));
    }

    @Test
    void nobodyMayDoAnythingWithoutAToken(CrmStack stack, Api api) {
        var calls = new Calls(stack);
        Together.check(
                guarded(api).map(operation -> () -> assertUnauthenticated(call(calls, operation, null), operation)));
    }

    @Test
    void noTokenButACurrentOneOfOurIssuerIsTaken(CrmStack stack, Api api) throws InterruptedException {
        var calls = new Calls(stack);
        var good = api.token("admin");
        var tokens = Map.of(
                "expired", WrongTokens.expired(stack),
                "unsigned", WrongTokens.unsigned(good),
                "foreign", WrongTokens.foreign(good),
                "forged", WrongTokens.forged(good),
                "garbage", "garbage");

        Together.check(guarded(api).flatMap(operation -> tokens.entrySet().stream()
                .map(token -> () -> assertUnauthenticated(
                        call(calls, operation, token.getValue()),
                        operation + " with a token that is " + token.getKey()))));
    }

    /** A link in a mail is good for what it says, for whoever has it; one that nobody was sent leads nowhere. */
    @Test
    void aLinkThatWasNeverSentLeadsNowhereWithoutATokenToo(CrmStack stack, Api api) {
        var calls = new Calls(stack);
        assertAll(Operation.of(api).stream().filter(Permissions::isOpen).flatMap(operation -> Stream.of(
                        Optional.<String>empty(), Optional.of(api.token("operator")))
                .map(token -> () -> {
                    var answer = call(calls, operation, token.orElse(null));
                    assertTrue(
                            List.of(400, 404).contains(answer.statusCode()),
                            operation + ": " + answer.statusCode() + " " + answer.body());
                })));
    }

    @Test
    void theContractSaysWhichOperationsNeedNoToken(Api api) {
        assertAll(Operation.of(api).stream()
                .map(operation ->
                        () -> assertEquals(Permissions.isOpen(operation), operation.isOpen(), operation.toString())));
    }

    private static Stream<Operation> guarded(Api api) {
        return Operation.of(api).stream().filter(operation -> !Permissions.isOpen(operation));
    }

    private static Executable check(Calls calls, Operation operation, String role, String token) {
        return () -> {
            var allowed = Permissions.allows(role, operation);
            var answer = call(calls, operation, token);
            var what = operation + " by " + role + ": " + answer.statusCode() + " " + answer.body();
            assertEquals(!allowed, answer.statusCode() == 403, what);
            assertFalse(answer.statusCode() == 401 || answer.statusCode() >= 500, what);
            assertTrue(allowed || Calls.json(answer).path("code").asText().equals("not-allowed"), what);
        };
    }

    private static void assertUnauthenticated(HttpResponse<String> answer, Object what) {
        assertEquals(401, answer.statusCode(), () -> what + ": " + answer.body());
        assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent(), what::toString);
        assertTrue(Calls.contentType(answer).startsWith("application/problem+json"), what::toString);
    }

    /** A call that changes nothing: about what is not there, with a body that is not valid, or to tell again what is known. */
    private static HttpResponse<String> call(Calls calls, Operation operation, String token)
            throws IOException, InterruptedException {
        var headers = new TreeMap<>(Map.of("Accept", "*/*", "If-Match", "\"1\""));
        if (!operation.hasBody()) {
            return calls.send(operation, operation.somewhere(), token, headers, null);
        }
        var isForm = operation.bodyType().startsWith("multipart");
        headers.put("Content-Type", isForm ? "multipart/form-data; boundary=nothing" : operation.bodyType());
        var body = isForm ? FORM : "{\"kind\": 7, \"items\": 7}";
        return calls.send(operation, operation.somewhere(), token, headers, body);
    }
}
