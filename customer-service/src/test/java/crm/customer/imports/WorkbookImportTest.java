package crm.customer.imports;

import static crm.customer.imports.ImportApi.caller;
import static crm.customer.imports.ImportApi.errors;
import static crm.customer.imports.ImportApi.imported;
import static crm.customer.imports.ImportApi.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Workbooks of Excel: the same import, with the sheet's numbers of the rows. */
@QuarkusTest
@WithTestResource(RealServers.class)
class WorkbookImportTest {

    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
            + "<c r=\"C1\" t=\"inlineStr\"><is><t>Born</t></is></c><c r=\"D1\" t=\"str\"><v>Shoe</v></c></row>";
    private final String source = "x-" + UUID.randomUUID();

    @Test
    void readsWhatALibraryWrites() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Customers");
            for (var column = 0; column < 4; column++) {
                sheet.value(0, column, new String[] {"No", "Last", "Born", "Shoe"}[column]);
            }
            sheet.value(1, 0, 4711);
            sheet.value(1, 1, "Müller 美玲");
            sheet.value(1, 2, LocalDate.of(1990, 4, 23));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(1, 3, 38.5);
        }

        imported("c.xlsx", bytes.toByteArray(), mapping(""))
                .body("input.format", equalTo("xlsx"))
                .body("counts.created", equalTo(1));
        customer("4711")
                .body("familyName", equalTo("Müller 美玲"))
                .body("birthDate", equalTo("1990-04-23"))
                .body("attributes.shoe", equalTo("38.5"));
        imported("c.xlsx", bytes.toByteArray(), mapping("")).body("counts.unchanged", equalTo(1));
    }

    @Test
    void readsEveryKindOfCell() {
        var file = Xlsx.workbook()
                .sheet(
                        "First",
                        HEADER
                                + "<row r=\"3\"><c r=\"A3\"><v>1.0E+3</v></c><c r=\"B3\" t=\"s\"><v>2</v></c>"
                                + "<c r=\"C3\" s=\"1\"><v>32986</v></c><c r=\"D3\" s=\"3\"><v>0.30000000000000004</v></c></row>"
                                + "<row r=\"5\"><c r=\"B5\"/></row>"
                                + "<row r=\"7\"><c r=\"A7\" t=\"str\"><f>A3+1</f><v>K_x002D_7</v></c>"
                                + "<c r=\"B7\" t=\"inlineStr\"><is><t>A &amp; B</t></is></c><c r=\"C7\" s=\"2\"><v>36526</v></c></row>")
                .bytes();

        imported("c.xlsx", file, mapping("")).body("counts.created", equalTo(2)).body("total", equalTo(2));
        customer("1000")
                .body("familyName", equalTo("Lin Mei"))
                .body("birthDate", equalTo("1990-04-23"))
                .body("attributes.shoe", equalTo("0.3"));
        customer("K-7")
                .body("familyName", equalTo("A & B"))
                .body("birthDate", equalTo("2000-01-01"))
                .body("attributes.shoe", nullValue());
    }

    @Test
    void namesTheSheetsRowAndTheColumnOfAnError() {
        var file = Xlsx.workbook()
                .sheet(
                        "First",
                        HEADER
                                + "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
                                + "<row r=\"9\"><c r=\"B9\" t=\"s\"><v>2</v></c></row>"
                                + "<row r=\"10\"><c r=\"A10\"><v>2</v></c><c r=\"B10\" t=\"s\"><v>2</v></c><c r=\"C10\"><v>7</v></c></row>"
                                + "<row r=\"11\"><c r=\"A11\"><v>3</v></c><c r=\"E11\"><v>7</v></c></row>")
                .bytes();

        var job = imported("c.xlsx", file, mapping("")).body("counts.rejected", equalTo(4));
        errors(job)
                .body("items.line", contains(4, 9, 10, 11))
                .body("items.code", contains("formula-error", "required", "wrong-format", "wrong-cell-count"))
                .body("items.column", contains("Last", "No", "Born", "Shoe"));
    }

    @Test
    void takesTheSheetThatIsNamed() {
        var file = Xlsx.workbook()
                .sheet("First", "")
                .sheet(
                        "Kunden &amp; Co",
                        HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row>")
                .bytes();

        imported("c.xlsx", file, mapping("\"sheet\": \"Kunden & Co\", "))
                .body("input.sheet", equalTo("Kunden & Co"))
                .body("counts.created", equalTo(1));
        submit("c.xlsx", file, mapping("\"sheet\": \"Nope\", "))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-sheet"))
                .body("errors[0].detail", containsString("First, Kunden & Co"));
        submit("c.xlsx", file, mapping("")).then().statusCode(400).body("errors[0].code", equalTo("file-empty"));
    }

    @Test
    void refusesAWorkbookThatWasMadeToExhaustItsReader() {
        var rows = "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>".repeat(2_000_000);
        imported("c.xlsx", Xlsx.workbook().sheet("First", HEADER + rows).bytes(), mapping(""))
                .body("state", equalTo("failed"))
                .body("failure.code", equalTo("file-unusable"))
                .body("failure.detail", containsString("too large"))
                .body("done", equalTo(0));

        var cell = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "x".repeat(2_000_000) + "</t></is></c></row>";
        imported("c.xlsx", Xlsx.workbook().sheet("First", HEADER + cell).bytes(), mapping(""))
                .body("failure.code", equalTo("file-unusable"));
        var far = "<row r=\"2\"><c r=\"ZZZZZ2\"><v>1</v></c></row>";
        imported("c.xlsx", Xlsx.workbook().sheet("First", HEADER + far).bytes(), mapping(""))
                .body("failure.code", equalTo("file-unusable"));
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        var archive = Xlsx.workbook().bytes();
        submit("c.xlsx", archive, mapping("")).then().statusCode(400).body("errors[0].code", equalTo("malformed-xlsx"));
        submit("c.xlsx", java.util.Arrays.copyOf(archive, 300), mapping(""))
                .then()
                .statusCode(400)
                .body("code", equalTo("file-unusable"));
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
        submit("c.xlsx", old, mapping("")).then().statusCode(400).body("errors[0].code", equalTo("wrong-file-format"));
    }

    private String mapping(String members) {
        return """
                {"key": "externalIds.SOURCE", "source": "SOURCE", MEMBERS "constants": {"kind": "person"},
                 "columns": {"No": "externalIds.SOURCE", "Last": "familyName", "Born": "birthDate", "Shoe": "attributes.shoe"}}
                """.replace("SOURCE", source).replace("MEMBERS", members);
    }

    private ValidatableResponse customer(String no) {
        return caller().get("/v1/customers/by-external-id/" + source + "/" + no)
                .then()
                .statusCode(200);
    }
}
