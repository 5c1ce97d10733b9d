package crm.customer.exports;

import static crm.customer.exports.ExportApi.PATH;
import static crm.customer.exports.ExportApi.caller;
import static crm.customer.exports.ExportApi.created;
import static crm.customer.exports.ExportApi.ended;
import static crm.customer.exports.ExportApi.exported;
import static crm.customer.exports.ExportApi.order;
import static crm.customer.exports.ExportApi.rows;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerExportTest {

    private final String source = "x-" + UUID.randomUUID();

    @Test
    void writesExactlyTheCustomersOfTheFilterInTheirOrder() {
        for (var from = 0; from < 2_500; from += 500) {
            created(IntStream.range(from, from + 500).mapToObj(this::person).toList());
        }
        var members = "\"filter\": \"source==" + source + ";kind==person\", \"sort\": \"-familyName,displayName\"";

        var listed = listed("kind==person", "-familyName,displayName");
        assertEquals(1_250, listed.size());
        assertEquals(listed, rows(exported("{\"format\": \"ndjson\", " + members + "}")));
        var csv = exported(
                "{\"format\": \"csv\", " + members + ", \"columns\": [\"id\", \"externalIds." + source + "\"]}");
        assertEquals(
                listed.stream().map(customer -> customer.get("id").textValue()).toList(), cells(csv, "id"));
        assertEquals(
                listed.stream()
                        .map(customer -> customer.at("/externalIds/" + source).textValue())
                        .toList(),
                cells(csv, "externalIds." + source));
    }

    @Test
    void writesOnlyTheFieldsAskedFor() {
        created(List.of(person(0)));
        var order = "\"filter\": \"source==" + source + "\", \"fields\": [\"displayName\", \"tags\"]}";

        assertEquals(
                "{\"displayName\":\"山田 0\",\"tags\":[\"vip\",\"a; \\\"b\\\"\"]}\n",
                exported("{\"format\": \"ndjson\", " + order));
        assertEquals(
                "displayName,tags\r\n山田 0,\"[\"\"vip\"\",\"\"a; \\\"\"b\\\"\"\"\"]\"\r\n",
                exported("{\"format\": \"csv\", " + order));
    }

    @Test
    void acceptsAnOrderAsAJob() {
        var accepted = order("{\"format\": \"csv\", \"filter\": \"source==" + source + "\"}")
                .then()
                .statusCode(202)
                .header("Location", containsString(PATH + "/"))
                .body("kind", equalTo("customer-export"));
        String id = accepted.extract().path("id");

        ended(PATH + "/" + id).body("links.file", equalTo(PATH + "/" + id + "/file"));
        caller().get(PATH + "?filter=state==succeeded&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        caller().accept("text/event-stream")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body(containsString("\"state\":\"succeeded\""));
        caller().post(PATH + "/" + id + ":cancel").then().statusCode(200).body("state", equalTo("succeeded"));
        caller().get(PATH + "/" + id + "/file")
                .then()
                .header("Content-Disposition", equalTo("attachment; filename=\"customers.csv\""))
                .body(startsWith("id,version,kind,displayName,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"filter\": \"shoeSize==38\"|/filter",
                "\"sort\": \"country\"|/sort",
                "\"fields\": [\"password\"]|/fields",
                "\"columns\": [\"emails[0].adress\"]|/columns/0",
                "\"columns\": [\"emails.address\"]|/columns/0",
                "\"columns\": [\"attributes[0]\"]|/columns/0",
                "\"surplus\": 1|/surplus"
            })
    void refusesAnOrderThatMeansNothing(String members, String pointer) {
        order("{\"format\": \"csv\", " + members + "}")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void isThereForThoseWhoMaySeeIt() {
        created(List.of(person(0)));
        var id = order("{\"format\": \"csv\", \"filter\": \"source==" + source + "\"}")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        ended(PATH + "/" + id);

        for (var path : List.of("", "/" + id, "/" + id + "/file")) {
            given().get(PATH + path).then().statusCode(401);
            given().auth()
                    .oauth2(TestTokens.withScopes("customers:read", "customer-imports:read"))
                    .get(PATH + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-allowed"));
        }
        given().auth()
                .oauth2(TestTokens.withScopes("customer-exports:read"))
                .contentType("application/json")
                .body("{\"format\": \"csv\"}")
                .post(PATH)
                .then()
                .statusCode(403);
        caller().get(PATH + "/" + UUID.randomUUID() + "/file")
                .then()
                .statusCode(404)
                .body("code", equalTo("customer-export-not-found"));
    }

    private String person(int number) {
        return """
                {"kind": "%s", "displayName": "山田 %d", "familyName": "F%d", "tags": ["vip", "a; \\"b\\""],
                 "source": "%s", "externalIds": {"%s": "%d"}}
                """.formatted(number % 2 == 0 ? "person" : "organization", number, number % 7, source, source, number);
    }

    /** The whole list as its pages have it. */
    private List<JsonNode> listed(String filter, String sort) {
        var listed = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var page = ExportApi.json(caller().get("/v1/customers?limit=200&filter=source==" + source + ";" + filter
                            + "&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor))
                    .asString());
            page.get("items").forEach(listed::add);
            cursor = page.path("next").textValue();
        } while (cursor != null);
        return listed;
    }

    private static List<String> cells(String csv, String column) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream()
                    .map((NamedCsvRecord row) -> row.getField(column))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
