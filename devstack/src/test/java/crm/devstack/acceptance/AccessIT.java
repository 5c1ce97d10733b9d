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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Who may do what, at the gateway, with Keycloak's tokens. */
@ExtendWith(RunningSystem.class)
class AccessIT {

    private static final String EVERYBODY_WITH_CUSTOMERS =
            "admin sales-rep sales-manager marketer support-agent support-manager privacy-officer integration";
    private static final String WRITERS = "admin sales-rep sales-manager support-agent support-manager integration";
    private static final String FILE_HANDLERS = "admin sales-manager marketer integration";
    private static final String OPERATORS = "admin operator";

    /** Written by hand: what the company wants, not what the program says. */
    private static final Map<String, String> ROLES = withOperations(Map.ofEntries(
            Map.entry("listCustomers", EVERYBODY_WITH_CUSTOMERS),
            Map.entry("getCustomer", EVERYBODY_WITH_CUSTOMERS),
            Map.entry("getCustomerByExternalId", EVERYBODY_WITH_CUSTOMERS),
            Map.entry("listCustomerChanges", EVERYBODY_WITH_CUSTOMERS),
            Map.entry("createCustomer", WRITERS),
            Map.entry("changeCustomer", WRITERS),
            Map.entry("putCustomerByExternalId", WRITERS),
            Map.entry("writeCustomers", WRITERS),
            Map.entry("removeCustomer", "admin sales-manager privacy-officer"),
            Map.entry("importCustomers", FILE_HANDLERS),
            Map.entry("listCustomerImports", FILE_HANDLERS),
            Map.entry("getCustomerImport", FILE_HANDLERS),
            Map.entry("listCustomerImportErrors", FILE_HANDLERS),
            Map.entry("cancelCustomerImport", FILE_HANDLERS),
            Map.entry("exportCustomers", FILE_HANDLERS),
            Map.entry("listCustomerExports", FILE_HANDLERS),
            Map.entry("getCustomerExport", FILE_HANDLERS),
            Map.entry("cancelCustomerExport", FILE_HANDLERS),
            Map.entry("downloadCustomerExport", FILE_HANDLERS),
            Map.entry("republishCustomers", OPERATORS),
            Map.entry("listCustomerRepublications", OPERATORS),
            Map.entry("getCustomerRepublication", OPERATORS),
            Map.entry("cancelCustomerRepublication", OPERATORS),
            Map.entry("customerGrowth", "admin sales-manager marketer support-manager analyst")));

    @Test
    void theTableHasExactlyTheOperationsOfTheContract(Api api) {
        assertEquals(
                new TreeSet<>(ROLES.keySet()),
                Operation.of(api).stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNothingElse(Api api) {
        assertAll(Operation.of(api).stream()
                .flatMap(operation -> Scopes.roles().stream().map(role -> check(api, operation, role))));
    }

    @Test
    void nobodyMayDoAnythingWithoutAToken(Api api) {
        assertAll(Operation.of(api).stream()
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

        assertAll(Operation.of(api).stream().flatMap(operation -> tokens.entrySet().stream()
                .map(token -> () -> assertUnauthenticated(
                        call(api.anonymous().auth().oauth2(token.getValue()), operation),
                        operation + " with a token that is " + token.getKey()))));
    }

    /** What every service has is the operators' alone. */
    private static Map<String, String> withOperations(Map<String, String> roles) {
        var all = new TreeMap<>(roles);
        for (var service : List.of("Customer", "Sales", "Marketing", "Support", "Analytics")) {
            for (var operation : List.of(
                    "list%sDeadLetters",
                    "get%sDeadLetter",
                    "replay%sDeadLetter",
                    "replay%sDeadLetters",
                    "discard%sDeadLetter",
                    "list%sParkedEvents",
                    "get%sParkedEvent",
                    "release%sParkedEvent")) {
                all.put(operation.formatted(service), "admin operator");
            }
        }
        return all;
    }

    private static Executable check(Api api, Operation operation, String role) {
        return () -> {
            var allowed =
                    List.of(ROLES.getOrDefault(operation.id(), "").split(" ")).contains(role);
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
