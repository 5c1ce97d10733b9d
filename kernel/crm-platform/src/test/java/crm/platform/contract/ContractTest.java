package crm.platform.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ContractTest {

    @Test
    void everyOperationTellsItsScope() {
        contract()
                .body("components.securitySchemes.oauth2.type", equalTo("oauth2"))
                .body("components.securitySchemes.oauth2.flows.authorizationCode.scopes", hasKey("specimens:write"))
                .body(
                        "paths.'/v1/specimens'.get.security",
                        hasItem(java.util.Map.of("oauth2", java.util.List.of("specimens:read"))));
    }

    @Test
    void onlyWhatSaysThatEverybodyMayCallItIsOpen() {
        contract()
                .body("paths.'/v1/specimens/open'.get.security", equalTo(java.util.List.of()))
                .body("paths.'/v1/specimens/open'.get.responses", not(hasKey("401")))
                .body("paths.'/v1/specimens/typed'.get.security.size()", equalTo(1));
    }

    @Test
    void everyOperationTellsTheErrorsItCanGive() {
        contract()
                .body("paths.'/v1/specimens'.get.responses", not(hasKey("404")))
                .body("paths.'/v1/specimens'.get.responses.'400'.'$ref'", equalTo("#/components/responses/BadRequest"))
                .body("paths.'/v1/specimens/{id}'.get.responses", hasKey("404"))
                .body(
                        "paths.'/v1/specimens'.post.responses.keySet()",
                        equalTo(java.util.Set.of("201", "400", "401", "403", "406", "409", "413", "415", "422", "503")))
                .body(
                        "paths.'/v1/specimens/{id}'.patch.responses.keySet()",
                        equalTo(java.util.Set.of(
                                "200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "428", "503")))
                .body("components.responses.BadRequest.content", hasKey("application/problem+json"))
                .body("components.schemas.Problem.properties", hasKey("traceId"));
    }

    @Test
    void headersArePartOfTheContract() {
        contract()
                .body("paths.'/v1/specimens'.post.parameters.'$ref'", hasItem("#/components/parameters/IdempotencyKey"))
                .body("paths.'/v1/specimens'.post.responses.'201'.headers", hasKey("Location"))
                .body("paths.'/v1/specimens/{id}'.get.responses.'200'.headers", hasKey("ETag"))
                .body("paths.'/v1/specimens'.get.responses.'200'.headers", hasKey("Link"))
                .body("paths.'/v1/specimens'.get.parameters.name", hasItem("cursor"));
    }

    @Test
    void aPatchRequiresNothingOfWhatACreationRequires() {
        contract()
                .body(
                        "paths.'/v1/specimens/{id}'.patch.requestBody.content.'application/merge-patch+json'.schema.'$ref'",
                        equalTo("#/components/schemas/SpecimenPatch"))
                .body("components.schemas.SpecimenPatch.properties", hasKey("name"))
                .body("components.schemas.SpecimenPatch", not(hasKey("required")))
                .body("components.schemas.SpecimenInput.required", hasItem("name"));
    }

    @Test
    void whatEveryServiceHasNamesTheService() {
        contract()
                .body("paths", not(hasKey("/v1/operations/{service}/dead-letters")))
                .body(
                        "paths.'/v1/operations/platform/dead-letters'.get.operationId",
                        equalTo("listPlatformDeadLetters"))
                .body(
                        "paths.'/v1/operations/platform/dead-letters/{id}:replay'.post.parameters.name",
                        equalTo(java.util.Arrays.asList("id", null)))
                .body("paths.'/v1/operations/platform/dead-letters:replay'.post.responses", not(hasKey("404")));
    }

    @Test
    void theContractIsOfOpenApi31WithALicence() {
        contract().body("openapi", startsWith("3.1")).body("info.license.name", equalTo("Apache-2.0"));
    }

    private static ValidatableResponse contract() {
        return given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200);
    }
}
