package crm.customer.imports;

import static crm.customer.imports.ImportApi.caller;
import static crm.customer.imports.ImportApi.submit;
import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an order is said before anything is begun. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ImportOrderTest {

    private static final String FILE = "No,Last,Last 2,Twice,Twice\n1,Lin,,,\n";
    private static final String SOUND = "{\"key\": \"externalIds.erp\", \"constants\": {\"kind\": \"person\"},"
            + " \"columns\": {\"No\": \"externalIds.erp\", \"Last\": \"familyName\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/mapping                        | malformed-json   | {",
                "/mapping                        | wrong-type       | []",
                "/mapping/colums                 | unknown-property | {\"colums\": {}}",
                "/mapping/columns                | required         | {\"key\": \"externalIds.erp\"}",
                "/mapping/columns                | wrong-type       | {\"columns\": [\"No\"]}",
                "/mapping/columns/No             | unknown-target   | {\"columns\": {\"No\": \"number\"}}",
                "/mapping/columns/No             | unknown-target   | {\"columns\": {\"No\": \"emails.address\"}}",
                "/mapping/columns/No             | unknown-target   | {\"columns\": {\"No\": \"emails[0].adress\"}}",
                "/mapping/columns/No             | unknown-target   | {\"columns\": {\"No\": \"attributes[0]\"}}",
                "/mapping/columns/No             | unknown-target   | {\"columns\": {\"No\": null}}",
                "/mapping/columns/a~1b           | unknown-target   | {\"columns\": {\"a/b\": \"x\"}}",
                "/mapping/key                    | required         | {\"columns\": {\"No\": \"familyName\"}}",
                "/mapping/key                    | wrong-format     | {\"key\": \"familyName\", \"columns\": {\"Last\": \"familyName\"}}",
                "/mapping/key                    | wrong-format     | {\"key\": \"externalIds\", \"columns\": {\"No\": \"externalIds\"}}",
                "/mapping/key                    | unmapped         | {\"key\": \"externalIds.erp\", \"columns\": {\"Last\": \"familyName\"}}",
                "/mapping/mode                   | wrong-format     | {\"mode\": \"merge\", \"columns\": {\"Last\": \"familyName\"}}",
                "/mapping/dateFormat             | wrong-format     | {\"dateFormat\": \"yyyy-mm-dd\", \"columns\": {\"Last\": \"familyName\"}}",
                "/mapping/dateFormat             | wrong-format     | {\"dateFormat\": \"yyyyyyyy\", \"columns\": {\"Last\": \"familyName\"}}",
                "/mapping/delimiter              | wrong-format     | {\"delimiter\": \";;\", \"columns\": {\"Last\": \"familyName\"}}",
                "/mapping/charset                | wrong-format     | {\"charset\": \"EBCDIC\", \"columns\": {\"Last\": \"familyName\"}}",
                "/mapping/constants/kind         | required         | {\"columns\": {\"Last\": \"familyName\"}}",
                "/mapping/constants/source       | duplicate-target | {\"source\": \"a\", \"constants\": {\"source\": \"b\"}, \"columns\": {\"Last\": \"familyName\"}}",
                "/mapping/constants/familyName   | duplicate-target | {\"constants\": {\"familyName\": \"b\"}, \"columns\": {\"Last\": \"familyName\"}}",
            })
    void namesThePlaceInTheMapping(String pointer, String code, String mapping) {
        submit(FILE, mapping)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"Nope,unknown-column", "Twice,ambiguous-column"})
    void namesAColumnThatTheFileDoesNotHaveOnce(String column, String code) {
        submit(FILE, SOUND.replace("\"Last\"", "\"" + column + "\""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/mapping/columns/" + column))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void tellsWhichColumnsTheFileHas() {
        submit(FILE, SOUND.replace("\"Last\"", "\"Nope\""))
                .then()
                .body("errors[0].detail", containsString("No, Last, Last 2"));
    }

    @Test
    void refusesAnEmptyFile() {
        submit("", SOUND)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].code", equalTo("file-empty"));
    }

    @Test
    void takesAFileThatHasOnlyAHeader() {
        ImportApi.imported("No,Last\n", SOUND)
                .body("state", equalTo("succeeded"))
                .body("done", equalTo(0));
    }

    @Test
    void refusesBytesThatAreNoText() {
        var bytes = new byte[4_000];
        new java.util.Random(7).nextBytes(bytes);

        submit(bytes, SOUND).then().statusCode(400);
    }

    @Test
    void namesThePartThatIsMissing() {
        caller().multiPart("mapping", SOUND, "application/json")
                .post(ImportApi.PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"));
        caller().multiPart("file", "c.csv", FILE.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(ImportApi.PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/mapping"));
    }

    @Test
    void refusesAMappingThatIsTooLong() {
        var mapping = SOUND + " ".repeat(64 * 1024);
        caller().multiPart("file", "c.csv", FILE.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("mapping", "m.json", mapping.getBytes(StandardCharsets.UTF_8), "application/json")
                .post(ImportApi.PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/mapping"));
    }

    @Test
    void failsWithoutEffectWhenTheFileTurnsOutToBeNoCsv() {
        var file = "No,Last\nfirst-of-broken,Lin\n2,\"never closed" + "x".repeat(1024 * 1024 + 1);

        ImportApi.imported(file, SOUND)
                .body("state", equalTo("failed"))
                .body("failure.code", equalTo("file-unusable"))
                .body("done", equalTo(0));
        caller().get("/v1/customers/by-external-id/erp/first-of-broken").then().statusCode(404);
    }

    @Test
    void refusesWhatIsNoForm() {
        caller().contentType("application/json")
                .body(SOUND)
                .post(ImportApi.PATH)
                .then()
                .statusCode(415);
        caller().config(config().encoderConfig(
                                encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=x")
                .body("no form at all")
                .post(ImportApi.PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-form"));
    }
}
