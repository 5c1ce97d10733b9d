package crm.customer.imports;

import static crm.customer.imports.ImportApi.caller;
import static crm.customer.imports.ImportApi.customers;
import static crm.customer.imports.ImportApi.ended;
import static crm.customer.imports.ImportApi.errors;
import static crm.customer.imports.ImportApi.form;
import static crm.customer.imports.ImportApi.imported;
import static crm.customer.imports.ImportApi.submit;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers as JSON in each line, exactly as the API takes them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class JsonLinesImportTest {

    private final String source = "j-" + UUID.randomUUID();

    @Test
    void createsChangesAndLeavesAlone() {
        var file = row(
                        "1",
                        "\"kind\": \"person\", \"familyName\": \"Lin\", \"emails\": [{\"address\": \"a@example.com\"}]")
                + "\r\n"
                + row("2", "\"kind\": \"organization\", \"displayName\": \"Nordwind\", \"attributes\": {\"a\": 1.50}");
        jsonLines(file).body("input.format", equalTo("ndjson")).body("counts.created", equalTo(2));
        jsonLines(file).body("counts.unchanged", equalTo(2));

        jsonLines(row("1", "\"givenName\": \"Mei\", \"emails\": null")).body("counts.updated", equalTo(1));
        customer("1")
                .body("displayName", equalTo("Mei Lin"))
                .body("emails.size()", equalTo(0))
                .body("source", equalTo(source));
    }

    @Test
    void namesTheLineAndThePlaceOfEachError() {
        var job = jsonLines(row("1", "\"kind\": \"person\", \"familyName\": \"Lin\"") + "\n\n"
                + row("2", "\"kind\": \"person\", \"familyName\": \"Lin\", \"emails\": [{\"address\": \"nobody\"}]")
                + "\n"
                + "{\"kind\": \"person\"\n"
                + "{\"kind\": \"person\", \"kind\": \"person\"}\n"
                + "[1]\n"
                + "{\"kind\": \"person\", \"familyName\": \"Nokey\"}\n"
                + row("3", "\"kind\": \"person\", \"familyName\": \"Lin\", \"loyalty\": 1") + "\n"
                + row("4", "\"kind\": \"person\", \"familyName\": \"L\\u0000in\"") + "\n"
                + row("5", "\"kind\": \"person\", \"familyName\": \"" + "x".repeat(1024 * 1024) + "\"") + "\n"
                + row("6", "\"kind\": \"person\", \"familyName\": \"Lin\", \"attributes\": {\"a\": 12e2147483646}")
                + "\n"
                + row("7", "\"kind\": \"person\", \"familyName\": \"Last\""));

        job.body("state", equalTo("succeeded"))
                .body("counts.created", equalTo(2))
                .body("counts.rejected", equalTo(9))
                .body("done", equalTo(11))
                .body("total", equalTo(11));
        errors(job)
                .body("items.line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body(
                        "items.code",
                        contains(
                                "email-invalid",
                                "malformed-json",
                                "malformed-json",
                                "wrong-type",
                                "required",
                                "unknown-property",
                                "forbidden-character",
                                "line-too-long",
                                "out-of-range"))
                .body(
                        "items.column",
                        contains(
                                equalTo("/emails/0/address"),
                                nullValue(),
                                nullValue(),
                                nullValue(),
                                equalTo("/externalIds/" + source),
                                equalTo("/loyalty"),
                                nullValue(),
                                nullValue(),
                                equalTo("/attributes/a")))
                .body("items[0].value", equalTo("nobody"));
    }

    @Test
    void rejectsOnlyTheRowWhosePlaceIsTooLongToKeep() {
        var name = new Random(7)
                .ints(4_000, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var sound = "\"kind\": \"person\", \"familyName\": \"Lin\"";

        var job =
                jsonLines(row("1", sound) + "\n" + row("2", sound + ", \"" + name + "\": 1") + "\n" + row("3", sound));

        job.body("state", equalTo("succeeded"))
                .body("counts.created", equalTo(2))
                .body("counts.rejected", equalTo(1));
        errors(job)
                .body("items.line", contains(2))
                .body("items.code", contains("unknown-property"))
                .body("items.column", contains("/" + name.substring(0, 499) + "…"));
    }

    @Test
    void onlyCreatesOrOnlyTriesWhenToldTo() {
        var row = row("1", "\"kind\": \"person\", \"familyName\": \"Lin\"");
        jsonLines(row);

        var mapping = "{\"key\": \"externalIds." + source + "\", \"mode\": \"create\"}";
        var again = imported("c.ndjson", row.getBytes(UTF_8), mapping).body("counts.rejected", equalTo(1));
        errors(again).body("items.code", contains("external-id-taken"));
        String tried = form(
                        "c.ndjson",
                        row("2", "\"kind\": \"person\", \"familyName\": \"Lin\"")
                                .getBytes(UTF_8),
                        mapping())
                .post(ImportApi.PATH + "?validateOnly=true")
                .path("id");
        ended(tried).body("counts.created", equalTo(1));
        customers(source).body("total.value", equalTo(1));
    }

    @Test
    void isRecognisedByItsContentAndReadInOtherEncodings() {
        var text = "\uFEFF" + row("1", "\"kind\": \"person\", \"familyName\": \"Łódź\"") + "\n";

        imported("customers", text.getBytes(UTF_16LE), mapping())
                .body("input.encoding", equalTo("UTF-16LE"))
                .body("counts.created", equalTo(1));
        customer("1").body("familyName", equalTo("Łódź"));
    }

    @Test
    void rejectsALineWhoseBytesAreNoText() {
        var sound = row("1", "\"kind\": \"person\", \"familyName\": \"Zoë\"").getBytes(UTF_8);
        var broken = row("2", "\"kind\": \"person\", \"familyName\": \"Zo\u00EB\"")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        var file = new java.io.ByteArrayOutputStream();
        file.writeBytes(sound);
        file.write('\n');
        file.writeBytes(broken);

        var job = imported("c.jsonl", file.toByteArray(), mapping()).body("input.encoding", equalTo("UTF-8"));
        job.body("counts.created", equalTo(1)).body("counts.rejected", equalTo(1));
        errors(job).body("items.line", contains(2)).body("items.code", contains("wrong-charset"));
    }

    @Test
    void refusesAnArray() {
        submit("c.ndjson", "[{\"kind\": \"person\"}]".getBytes(UTF_8), mapping())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].code", equalTo("wrong-file-format"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columns\": {\"a\": \"familyName\"}",
                "constants\": {\"kind\": \"person\"}",
                "sheet\": \"a\"",
                "delimiter\": \";\""
            })
    void refusesMembersOfTheMappingThatHaveNoMeaning(String member) {
        submit("c.ndjson", "{}".getBytes(UTF_8), "{\"key\": \"externalIds.erp\", \"" + member + "}")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("not-applicable"));
    }

    private ValidatableResponse jsonLines(String file) {
        return imported("customers.ndjson", file.getBytes(UTF_8), mapping());
    }

    private String mapping() {
        return "{\"key\": \"externalIds." + source + "\", \"source\": \"" + source + "\"}";
    }

    private String row(String no, String members) {
        return "{\"externalIds\": {\"" + source + "\": \"" + no + "\"}, " + members + "}";
    }

    private ValidatableResponse customer(String no) {
        return caller().get("/v1/customers/by-external-id/" + source + "/" + no)
                .then()
                .statusCode(200);
    }
}
