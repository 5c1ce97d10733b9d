package crm.devstack.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.stack.CrmStack;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Who may do what, at the gateway, with Keycloak's tokens. */
@ExtendWith(RunningSystem.class)
class AccessIT {

    @Test
    void theTableHasExactlyTheOperationsOfTheContract(Api api) {
        assertEquals(
                Permissions.operations(),
                Operation.of(api).stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNothingElse(Api api) {
        assertAll(guarded(api).flatMap(operation -> Scopes.roles().stream().map(role -> check(api, operation, role))));
    }

    @Test
    void nobodyMayDoAnythingWithoutAToken(Api api) {
        assertAll(guarded(api)
                .map(operation -> () -> assertUnauthenticated(call(api.anonymous(), operation), operation)));
    }

    @Test
    void noTokenButACurrentOneOfOurIssuerIsTaken(Api api, CrmStack stack) throws InterruptedException {
        var good = api.token("admin");
        var tokens = Map.of(
                "expired", WrongTokens.expired(stack),
                "unsigned", WrongTokens.unsigned(good),
                "foreign", WrongTokens.foreign(good),
                "forged", WrongTokens.forged(good),
                "garbage", "garbage");

        assertAll(guarded(api).flatMap(operation -> tokens.entrySet().stream()
                .map(token -> () -> assertUnauthenticated(
                        call(api.anonymous().auth().oauth2(token.getValue()), operation),
                        operation + " with a token that is " + token.getKey()))));
    }

    /** A link in a mail is good for what it says, for whoever has it; one that nobody was sent leads nowhere. */
    @Test
    void aLinkThatWasNeverSentLeadsNowhereWithoutATokenToo(Api api) {
        assertAll(Operation.of(api).stream().filter(Permissions::isOpen).flatMap(operation -> Stream.of(
                        api.anonymous(), api.as("operator"))
                .map(caller -> () -> {
                    var answer = call(caller, operation);
                    assertTrue(
                            List.of(400, 404).contains(answer.statusCode()),
                            operation + ": " + answer.statusCode() + " " + answer.asString());
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

    private static Executable check(Api api, Operation operation, String role) {
        return () -> {
            var allowed = Permissions.allows(role, operation);
            var answer = call(api.as(role), operation);
            var what = operation + " by " + role + ": " + answer.statusCode() + " " + answer.asString();
            assertEquals(!allowed, answer.statusCode() == 403, what);
            assertFalse(answer.statusCode() == 401 || answer.statusCode() >= 500, what);
            assertTrue(allowed || answer.path("code").equals("not-allowed"), what);
        };
    }

    private static void assertUnauthenticated(Response answer, Object what) {
        assertEquals(401, answer.statusCode(), () -> what + ": " + answer.asString());
        assertNotNull(answer.header("WWW-Authenticate"), what::toString);
        assertTrue(answer.contentType().startsWith("application/problem+json"), what::toString);
    }

    /** A call that changes nothing: about what is not there, with a body that is not valid, or to tell again what is known. */
    private static Response call(RequestSpecification request, Operation operation) {
        var prepared = request.header("If-Match", "\"1\"");
        if (operation.hasBody()) {
            prepared = operation.bodyType().startsWith("multipart")
                    ? prepared.multiPart("nothing", "nothing")
                    : prepared.contentType(operation.bodyType()).body("{\"kind\": 7, \"items\": 7}");
        }
        return prepared.urlEncodingEnabled(false).request(operation.method(), operation.somewhere());
    }
}
