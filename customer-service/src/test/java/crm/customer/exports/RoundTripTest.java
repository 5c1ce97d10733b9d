package crm.customer.exports;

import static crm.customer.exports.ExportApi.caller;
import static crm.customer.exports.ExportApi.created;
import static crm.customer.exports.ExportApi.exported;
import static crm.customer.exports.ExportApi.imported;
import static crm.customer.exports.ExportApi.rows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file that an export made is one that an import understands, with the mapping that the README shows. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RoundTripTest {

    private static final String COLUMNS = """
            "externalIds.SYSTEM", "kind", "givenDisplayName", "givenName", "familyName", "gender", "birthDate", "emails", "phones",
            "addresses", "language", "timeZone", "tags", "attributes", "externalIds", "source", "owner"\
            """;

    private static final String ATTRIBUTES = """
            "externalIds.SYSTEM", "attributes.shoeSize", "attributes.height", "attributes.big", "attributes.member",
            "attributes.no", "attributes.hobbies", "attributes.colours"\
            """;

    private final String system = "x-" + UUID.randomUUID();

    @Test
    void anImportOfAnExportChangesNothing() {
        created(customers());

        imported(export(COLUMNS), mapping("upsert", COLUMNS))
                .body("counts.unchanged", equalTo(customers().size()))
                .body("done", equalTo(customers().size()));
    }

    @Test
    void anImportOfAnExportBringsBackWhatIsGone() {
        created(customers());
        var file = export(COLUMNS);
        var before = profiles();
        rows(exported("{\"format\": \"ndjson\", \"filter\": \"source==" + system + "\", \"fields\": [\"id\"]}"))
                .forEach(customer -> caller().header("If-Match", "*")
                        .delete("/v1/customers/" + customer.get("id").textValue())
                        .then()
                        .statusCode(204));

        imported(file, mapping("upsert", COLUMNS))
                .body("counts.created", equalTo(customers().size()));
        assertEquals(before, profiles());
    }

    @Test
    void attributesInColumnsOfTheirOwnStayWhatTheyAre() {
        created(customers());
        var before = profiles();
        var file = export(ATTRIBUTES);

        imported(file, mapping("update", ATTRIBUTES))
                .body("counts.unchanged", equalTo(customers().size()));
        assertEquals(before, profiles());

        imported(file.replace(",007,", ",008,"), mapping("update", ATTRIBUTES)).body("counts.updated", equalTo(1));
        var changed = before.stream()
                .filter(customer -> customer.at("/attributes/no").asText().equals("007"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) changed.get("attributes")).put("no", "008");
        assertEquals(before, profiles());
    }

    @Test
    void aCellThatIsNoListIsAnErrorOfItsColumn() {
        var file = "No,emails,attributes,phones\r\n"
                + "1,nonsense,{},\r\n"
                + "2,\"[{\"\"address\"\": \"\"nonsense\"\"}]\",{},\r\n"
                + "3,,[],\r\n"
                + "4,,\"{\"\"a\"\": " + "[".repeat(5_000) + "\",\r\n"
                + "5,,\"{\"\"a\"\": 1, \"\"a\"\": 2}\",\r\n"
                + "6,,,\"[null, {\"\"surplus\"\": 1}]\"\r\n";

        created(List.of("1", "2", "3", "4", "5", "6").stream()
                .map(number -> "{\"kind\": \"person\", \"displayName\": \"A\", \"externalIds\": {\"" + system + "\": \""
                        + number + "\"}}")
                .toList());
        var job = imported(file, """
                {"mode": "update", "key": "externalIds.SYSTEM",
                 "columns": {"No": "externalIds.SYSTEM", "emails": "emails", "attributes": "attributes", "phones": "phones"}}
                """.replace("SYSTEM", system));

        job.body("counts.rejected", equalTo(6));
        caller().get(job.extract().path("links.errors") + "?limit=200")
                .then()
                .body("items.line", contains(2, 3, 4, 5, 6, 7))
                .body("items.column", contains("emails", "emails", "attributes", "attributes", "attributes", "phones"));
    }

    @Test
    void aListAndItsPartsAreNoTargetsOfOneMapping() {
        caller().multiPart("file", "c.csv", "No,a,b\n".getBytes(), "text/csv")
                .multiPart(
                        "mapping",
                        "{\"mode\": \"update\", \"key\": \"externalIds.erp\", \"columns\": {\"No\": \"externalIds.erp\","
                                + " \"a\": \"emails\", \"b\": \"emails[0].address\"}}",
                        "application/json")
                .post(ExportApi.IMPORTS)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("duplicate-target"))
                .body("errors.pointer", hasItems("/mapping/columns"));
    }

    private String export(String columns) {
        return exported("{\"format\": \"csv\", \"filter\": \"source==" + system + "\", \"columns\": ["
                + columns.replace("SYSTEM", system) + "]}");
    }

    private String mapping(String mode, String columns) {
        var targets = new StringBuilder();
        for (var column : columns.replace("SYSTEM", system).split(",\\s*")) {
            var target = column.equals("\"givenDisplayName\"") ? "\"displayName\"" : column;
            targets.append(targets.isEmpty() ? "" : ", ")
                    .append(column)
                    .append(": ")
                    .append(target);
        }
        return "{\"mode\": \"" + mode + "\", \"key\": \"externalIds." + system + "\", \"columns\": {" + targets + "}}";
    }

    /** The customers without what belongs to this copy of them: ids, versions, times, what was typed. */
    private List<JsonNode> profiles() {
        var customers = rows(exported(
                "{\"format\": \"ndjson\", \"filter\": \"source==" + system + "\", \"sort\": \"displayName\"}"));
        customers.forEach(customer -> {
            ((ObjectNode) customer).remove(List.of("id", "version", "createdAt", "updatedAt"));
            for (var list : List.of("emails", "phones")) {
                customer.get(list).forEach(entry -> ((ObjectNode) entry).remove("entered"));
            }
        });
        return customers;
    }

    private List<String> customers() {
        return List.of("""
                {"kind": "person", "displayName": "Mei L.", "givenName": "Mei", "familyName": "Lin", "gender": "female",
                 "birthDate": "1990-04-23",
                 "emails": [{"address": "Mei.Lin@Example.com", "label": "work"}, {"address": "mei@example.org", "primary": true}],
                 "phones": [{"number": "030 1234567", "label": "home; \\"old\\""}, {"number": "+4930999888", "primary": true}],
                 "addresses": [{"street": "Linden, 5", "city": "Potsdam", "country": "DE"},
                               {"street": "=1+1", "city": "Berlin", "region": "BE", "postalCode": "010115", "country": "DE",
                                "label": "home", "primary": true}],
                 "language": "de-CH", "timeZone": "Europe/Berlin", "tags": ["vip", "a; b", "[c]"],
                 "attributes": {"shoeSize": 38, "height": 1.680, "big": 123456789012345678901234567890, "member": true,
                                "no": "007", "hobbies": ["chess; go", "林"], "colours": ["red", "blue"]},
                 "externalIds": {"SYSTEM": "1", "SYSTEM.b": "00 1"}, "source": "SYSTEM", "owner": "@anna"}
                """, """
                {"kind": "person", "givenName": "美玲", "familyName": "林", "tags": ["one", "two"],
                 "externalIds": {"SYSTEM": "2"}, "source": "SYSTEM"}
                """, """
                {"kind": "organization", "displayName": "-Nordwind \\"GmbH\\"; Söhne, 'Co'", "externalIds": {"SYSTEM": "3"},
                 "source": "SYSTEM"}
                """, """
                {"kind": "person", "displayName": "Ann Lee", "givenName": "Ann", "familyName": "Lee",
                 "externalIds": {"SYSTEM": "4"}, "source": "SYSTEM"}
                """).stream()
                .map(customer -> customer.replace("SYSTEM", system))
                .toList();
    }
}
