package crm.customer.imports;

import static crm.customer.imports.ImportApi.caller;
import static crm.customer.imports.ImportApi.customers;
import static crm.customer.imports.ImportApi.ended;
import static crm.customer.imports.ImportApi.errors;
import static crm.customer.imports.ImportApi.imported;
import static crm.customer.imports.ImportApi.submit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerImportTest {

    private final String source = "s-" + UUID.randomUUID();

    @Test
    void writesEachColumnToItsTarget() {
        imported("""
                        No;First;Last;Mail;Phone;Street;Number;Town;Born;Tags;Shoe
                        1;Zoë;O'Neil;Zoe@Example.com;030 1234567;Lindenallee;5;Berlin;23.04.1990;vip; 38
                        2;美玲;林;;;;;;;;
                        """, mapping("""
                                "dateFormat": "dd.MM.yyyy", "delimiter": ";",
                                "constants": {"kind": "person", "addresses[0].country": "DE", "emails[0].label": "work"},
                                "columns": {"No": "externalIds.SOURCE", "First": "givenName", "Last": "familyName",
                                  "Mail": "emails[0].address", "Phone": "phones[0].number", "Street": "addresses[0].street",
                                  "Number": "addresses[0].street", "Town": "addresses[0].city", "Born": "birthDate",
                                  "Tags": "tags", "Shoe": "attributes.shoeSize"}""")).body("counts.created", equalTo(2));

        customer("1")
                .body("displayName", equalTo("Zoë O'Neil"))
                .body("emails[0].address", equalTo("zoe@example.com"))
                .body("emails[0].label", equalTo("work"))
                .body("phones[0].number", equalTo("+49301234567"))
                .body("addresses[0].street", equalTo("Lindenallee 5"))
                .body("addresses[0].city", equalTo("Berlin"))
                .body("birthDate", equalTo("1990-04-23"))
                .body("tags", contains("vip"))
                .body("attributes.shoeSize", equalTo("38"))
                .body("source", equalTo(source));
        customer("2")
                .body("givenName", equalTo("美玲"))
                .body("emails", equalTo(List.of()))
                .body("addresses", equalTo(List.of()));
    }

    @Test
    void leavesAFieldAloneWhoseCellIsEmpty() {
        imported("No,Last\n7,Lin\n", mapping(NAMES));
        imported("No,Last,Lang\n7,,de\n", mapping(namesAnd("\"Lang\": \"language\"")))
                .body("counts.updated", equalTo(1));

        customer("7").body("familyName", equalTo("Lin")).body("language", equalTo("de"));
    }

    @Test
    void understandsTheDialectsThatSpreadsheetsWrite() {
        imported("\uFEFF\"No\",\"Last\"\r\n\"1\",\"Smith, \"\"Jo\"\"\r\nAnn\"\r\n\r\n2, Blank \r\n", mapping(NAMES))
                .body("state", equalTo("succeeded"))
                .body("counts.rejected", equalTo(1))
                .body("counts.created", equalTo(1));

        customer("2").body("familyName", equalTo("Blank"));
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        var job = imported(
                "No,Last,Town\n1,A,\"two\nlines\"\n\n2,B,x\n,C,x\n",
                mapping(namesAnd("\"Town\": \"attributes.town\"")));

        job.body("counts.created", equalTo(1)).body("counts.rejected", equalTo(2));
        errors(job)
                .body("items.line", contains(2, 6))
                .body("items.code", contains("forbidden-character", "required"))
                .body("items.column", contains("Town", "No"));
    }

    @Test
    void readsOtherCharsetsAndRefusesBytesThatAreNone() {
        var file = "No,Last\n1,Müller\n2,Smith\n".getBytes(Charset.forName("windows-1252"));

        var asUtf8 = ended(submit(file, mapping("\"charset\": \"UTF-8\", " + NAMES))
                        .path("id"))
                .body("counts.created", equalTo(1));
        errors(asUtf8)
                .body("items.line", contains(2))
                .body("items.code", contains("wrong-charset"))
                .body("items.column", contains("Last"));
        ended(submit(file, mapping("\"charset\": \"windows-1252\", " + NAMES)).path("id"))
                .body("counts.created", equalTo(1))
                .body("counts.unchanged", equalTo(1));
        customer("1").body("familyName", equalTo("Müller"));
    }

    @Test
    void saysEverythingThatIsWrongInARow() {
        var job = imported("No,Last,Mail,Born\n1,Lin,nonsense,1990-02-30\n", mapping("""
                "constants": {"kind": "person"}, "columns": {"No": "externalIds.SOURCE", "Last": "familyName",
                  "Mail": "emails[0].address", "Born": "birthDate"}"""));

        job.body("counts.rejected", equalTo(1)).body("done", equalTo(1));
        errors(job)
                .body("items.line", contains(2, 2))
                .body("items.column", hasItem("Mail"))
                .body("items.column", hasItem("Born"))
                .body("items.value", hasItem("nonsense"));
    }

    @Test
    void onlyCreatesOrOnlyUpdatesWhenToldTo() {
        imported("No,Last\n1,Lin\n", mapping(NAMES));

        var created = imported("No,Last\n1,Other\n2,New\n", mapping("\"mode\": \"create\", " + NAMES));
        created.body("counts.created", equalTo(1)).body("counts.rejected", equalTo(1));
        errors(created).body("items.line", contains(2)).body("items.column", contains("No"));
        var updated = imported("No,Last\n1,Changed\n3,Nobody\n", mapping("\"mode\": \"update\", " + NAMES));
        updated.body("counts.updated", equalTo(1)).body("counts.rejected", equalTo(1));
        errors(updated).body("items.code", contains("customer-not-found"));
        customer("1").body("familyName", equalTo("Changed"));
    }

    @Test
    void writesRowsWithTheSameKeyInTheirOrder() {
        imported("No,Last\n1,First\n2,Other\n1,Second\n", mapping(NAMES))
                .body("counts.created", equalTo(2))
                .body("counts.updated", equalTo(1));

        customer("1").body("familyName", equalTo("Second"));
    }

    @Test
    void onlyTriesWhenToldTo() {
        imported("No,Last\n1,Lin\n", mapping(NAMES));

        var id = caller().multiPart(
                        "file", "c.csv", "No,Last\n1,Chang\n2,New\n,Nobody\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", mapping(NAMES), "application/json")
                .post(ImportApi.PATH + "?validateOnly=true")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");

        ended(id)
                .body("validateOnly", equalTo(true))
                .body("counts.created", equalTo(1))
                .body("counts.updated", equalTo(1))
                .body("counts.rejected", equalTo(1));
        customers(source).body("total.value", equalTo(1)).body("items[0].familyName", equalTo("Lin"));
    }

    @Test
    void handlesMoreRowsThanOneStep() {
        var rows = IntStream.range(0, 1_000).mapToObj(i -> i + ",Name " + i).toList();

        imported("No,Last\n" + String.join("\n", rows), mapping(NAMES))
                .body("counts.created", equalTo(1_000))
                .body("total", equalTo(1_000));
        customers(source).body("total.value", equalTo(1_000));
    }

    @Test
    void writesLongRowsInSmallerSteps() {
        var long1 = "x".repeat(900_000);

        imported("No,Last,Note\n1,A," + long1 + "\n2,B," + long1 + "\n3,C," + long1 + "\n4,D,\n", mapping(NAMES))
                .body("counts.created", equalTo(4))
                .body("done", equalTo(4));
    }

    @Test
    void givesTheRowErrorsAsAFile() {
        String id = imported("No,Last\n,Lin\n2,Lin,surplus\n3\n", mapping(NAMES))
                .extract()
                .path("id");

        var csv = caller().accept("text/csv").get(ImportApi.PATH + "/" + id + "/errors");

        csv.then().statusCode(200).header("Content-Disposition", containsString("import-" + id + "-errors.csv"));
        assertEquals(
                List.of(
                        "line,column,code,detail,value",
                        "2,No,required,is required: customers are found by it,",
                        "3,Last,wrong-cell-count,\"must have 2 cells, as the header has; it has 3\",",
                        "4,Last,wrong-cell-count,\"must have 2 cells, as the header has; it has 1\","),
                csv.asString().lines().toList());
    }

    @Test
    void leavesAnImportAloneThatIsOverWhenItIsCancelled() {
        String id = imported("No,Last\n1,Lin\n", mapping(NAMES)).extract().path("id");

        caller().post(ImportApi.PATH + "/" + id + ":cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("succeeded"));
    }

    @Test
    void takesTheMappingAsAFileToo() {
        var id = caller().multiPart("file", "c.csv", "No,Last\n1,Lin\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("mapping", "m.json", mapping(NAMES).getBytes(StandardCharsets.UTF_8), "application/json")
                .post(ImportApi.PATH)
                .then()
                .statusCode(202)
                .header("Location", startsWith("http"))
                .extract()
                .<String>path("id");

        ended(id).body("counts.created", equalTo(1));
    }

    @Test
    void repeatsNoImportForOneKey() {
        var key = UUID.randomUUID().toString();
        var answers = IntStream.range(0, 2)
                .mapToObj(i -> caller().header("Idempotency-Key", key)
                        .multiPart("file", "c.csv", "No,Last\n1,Lin\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                        .multiPart("mapping", mapping(NAMES), "application/json")
                        .post(ImportApi.PATH)
                        .then()
                        .statusCode(202)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertEquals(answers.get(0), answers.get(1));
    }

    @Test
    void isListedForThoseWhoMaySeeIt() {
        String id = imported("No,Last\n1,Lin\n", mapping(NAMES)).extract().path("id");

        caller().get(ImportApi.PATH + "?filter=state==succeeded").then().body("items.id", hasItem(id));
        given().auth()
                .oauth2(TestTokens.withScopes("customers:read"))
                .get(ImportApi.PATH)
                .then()
                .statusCode(403);
        given().get(ImportApi.PATH + "/" + id).then().statusCode(401);
    }

    @Test
    void hidesTheProgressFromWhoeverMayNotSeeIt() {
        String id = imported("No,Last\n1,Lin\n", mapping(NAMES)).extract().path("id");

        for (var type : List.of("application/json", "text/event-stream")) {
            given().accept(type).get(ImportApi.PATH + "/" + id).then().statusCode(401);
        }
        given().accept("text/csv")
                .get(ImportApi.PATH + "/" + id + "/errors")
                .then()
                .statusCode(401);
        caller().accept("text/event-stream")
                .get(ImportApi.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body(containsString("\"created\":1"))
                .body(not(containsString("progress")));
    }

    private static final String NAMES =
            "\"constants\": {\"kind\": \"person\"}, \"columns\": {\"No\": \"externalIds.SOURCE\", \"Last\": \"familyName\"}";

    private static String namesAnd(String column) {
        return NAMES.substring(0, NAMES.length() - 1) + ", " + column + "}";
    }

    private String mapping(String members) {
        return ("{\"key\": \"externalIds.SOURCE\", \"source\": \"SOURCE\", " + members + "}").replace("SOURCE", source);
    }

    private ValidatableResponse customer(String no) {
        return caller().get("/v1/customers/by-external-id/" + source + "/" + no)
                .then()
                .statusCode(200);
    }
}
