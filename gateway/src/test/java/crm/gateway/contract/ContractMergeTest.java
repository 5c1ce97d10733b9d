package crm.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractMergeTest {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n";
    private static final String CUSTOMERS = HEAD + """
            paths:
              /v1/customers/{id}:
                get:
                  operationId: getCustomer
                  security: [{oauth2: ['customers:read']}]
                  responses: {'404': {$ref: '#/components/responses/Refused'}}
            components:
              securitySchemes: {oauth2: {type: oauth2, flows: {}}}
              responses:
                Refused: {description: no, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              schemas:
                Problem: {type: object}
                Forgotten: {type: string}
            """;
    private static final String DEALS = HEAD + """
            paths:
              /v1/customers/{customerId}/deals:
                get: {operationId: listDeals, responses: {'200': {$ref: '#/components/responses/Refused'}}}
            components:
              responses:
                Refused: {description: no, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              schemas:
                Problem: {type: object}
            """;

    @TempDir
    Path folder;

    @Test
    void putsAllServicesIntoOneDocumentAndShareEqualSchemas() throws IOException {
        JsonNode document = merge(CUSTOMERS, DEALS).document();

        assertEquals("3.1.0", document.get("openapi").asText());
        assertEquals(2, document.get("paths").size());
        assertEquals("/", document.at("/servers/0/url").asText());
        assertTrue(document.at("/components/schemas").has("Problem"));
    }

    @Test
    void hasOneSecuritySchemeWithTheScopesInUse() throws IOException {
        JsonNode schemes = merge(CUSTOMERS, DEALS).document().at("/components/securitySchemes");

        assertEquals(1, schemes.size());
        assertEquals(
                "See customers",
                schemes.at("/oauth2/flows/authorizationCode/scopes")
                        .get("customers:read")
                        .asText());
    }

    @Test
    void aRequirementOfAnotherSchemeNeitherWidensNorOpensAnOperation() throws IOException {
        String other = "security: [{other: []}, {oauth2: ['customers:read']}]";
        String only = "security: [{other: []}]";
        String known = "security: [{oauth2: ['customers:read']}]";

        JsonNode widened = merge(CUSTOMERS.replace(known, other))
                .document()
                .at("/paths")
                .iterator()
                .next()
                .get("get");
        JsonNode opened = merge(CUSTOMERS.replace(known, only))
                .document()
                .at("/paths")
                .iterator()
                .next()
                .get("get");

        assertEquals(
                "[{\"oauth2\":[\"customers:read\"]}]", widened.get("security").toString());
        assertFalse(opened.has("security"));
    }

    @Test
    void onlyAnOperationThatSaysThatItNeedsNoTokenIsOpen() throws IOException {
        String known = "security: [{oauth2: ['customers:read']}]";

        assertTrue(merge(CUSTOMERS.replace(known, "security: []"))
                .routes()
                .at("/0/open")
                .asBoolean());
        for (String closed : new String[] {known, "deprecated: false", "security: [{other: []}]"}) {
            assertFalse(merge(CUSTOMERS.replace(known, closed)).routes().get(0).has("open"), closed);
        }
    }

    @Test
    void onlyAnOperationThatDeclaresTheKeyTakesOne() throws IOException {
        String other = "deprecated: false";
        String written = "parameters: [{name: idempotency-key, in: header}]";
        String referred = "parameters: [{$ref: '#/components/parameters/Key'}]";
        String key = "components:\n  parameters:\n    Key: {name: Idempotency-Key, in: header}\n";
        String operation = HEAD + "paths:\n  /v1/customers:\n    post: {operationId: create, " + other + "}\n" + key;

        for (String keyed : new String[] {written, referred}) {
            assertTrue(isKeyed(operation.replace(other, keyed)), keyed);
        }
        for (String unkeyed : new String[] {other, written.replace("header", "query"), "parameters: [{name: id}]"}) {
            assertFalse(isKeyed(operation.replace(other, unkeyed)), unkeyed);
        }
    }

    private static boolean isKeyed(String contract) throws IOException {
        return merge(contract).routes().at("/0/keyed").asBoolean();
    }

    @Test
    void dropsComponentsThatNoPathUses() throws IOException {
        assertFalse(merge(CUSTOMERS, DEALS).document().at("/components/schemas").has("Forgotten"));
    }

    @Test
    void aServiceWithoutPathsMerges() throws IOException {
        assertEquals(1, merge(CUSTOMERS, HEAD + "paths: {}\n").routes().size());
    }

    @Test
    void refusesTheSameMethodAndPathTwice() {
        var conflict = assertThrows(
                ContractConflict.class,
                () -> merge(
                        CUSTOMERS,
                        CUSTOMERS.replace("getCustomer", "readCustomer").replace("{id}", "{key}")));
        assertEquals("GET /v1/customers/{key} is offered by first and by second", conflict.getMessage());
    }

    @Test
    void refusesAnOperationIdTwice() {
        var conflict =
                assertThrows(ContractConflict.class, () -> merge(CUSTOMERS, DEALS.replace("listDeals", "getCustomer")));
        assertTrue(conflict.getMessage().startsWith("operationId getCustomer is used by first"));
    }

    @Test
    void refusesAnOperationWithoutId() {
        assertThrows(
                ContractConflict.class, () -> merge(CUSTOMERS.replace("operationId: getCustomer", "summary: none")));
    }

    @Test
    void refusesTwoSchemasOfOneNameThatDiffer() {
        var conflict = assertThrows(
                ContractConflict.class,
                () -> merge(CUSTOMERS, DEALS.replace("Problem: {type: object}", "Problem: {type: string}")));
        assertEquals("components/schemas/Problem differs between first and second", conflict.getMessage());
    }

    @Test
    void refusesTwoResponsesOfOneNameThatDiffer() {
        assertThrows(
                ContractConflict.class, () -> merge(CUSTOMERS, DEALS.replace("description: no", "description: never")));
    }

    @Test
    void refusesTwoParametersOfOneNameThatDiffer() {
        String parameter = "components:\n  parameters:\n    Limit: {name: limit, in: query}\n";
        assertThrows(
                ContractConflict.class,
                () -> merge(HEAD + parameter, HEAD + parameter.replace("name: limit", "name: max")));
    }

    @Test
    void refusesAReferenceThatLeadsNowhere() {
        assertThrows(ContractConflict.class, () -> merge(CUSTOMERS.replace("    Problem: {type: object}\n", "")));
    }

    @Test
    void refusesToBuildWithoutASnapshot() {
        String[] arguments = {folder.toString(), "sales=" + folder.resolve("absent.yaml")};
        assertThrows(ContractConflict.class, () -> MergeContracts.main(arguments));
    }

    @Test
    void writesTheDocumentInBothFormsAndTheRoutes() throws IOException {
        Path snapshot = Files.writeString(folder.resolve("first.yaml"), CUSTOMERS);

        MergeContracts.main(new String[] {folder.resolve("out").toString(), "first=" + snapshot});

        JsonNode json =
                new JsonMapper().readTree(folder.resolve("out/openapi.json").toFile());
        assertEquals(
                json,
                new YAMLMapper().readTree(folder.resolve("out/openapi.yaml").toFile()));
        assertEquals(
                "[{\"method\":\"GET\",\"path\":\"/v1/customers/{id}\",\"service\":\"first\"}]",
                new JsonMapper()
                        .readTree(folder.resolve("out/routes.json").toFile())
                        .toString());
    }

    private static MergedContract merge(String... contracts) throws IOException {
        String[] names = {"first", "second"};
        var merge = new ContractMerge();
        for (int i = 0; i < contracts.length; i++) {
            merge.add(new Snapshot(names[i], (ObjectNode) new YAMLMapper().readTree(contracts[i])));
        }
        return merge.merged();
    }
}
