package crm.customer.imports;

import static crm.customer.imports.ImportApi.caller;
import static crm.customer.imports.ImportApi.ended;
import static crm.customer.imports.ImportApi.errors;
import static crm.customer.imports.ImportApi.form;
import static crm.customer.imports.ImportApi.imported;
import static crm.customer.imports.ImportApi.submit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How CSV is written, where nobody says so. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DialectImportTest {

    private final String source = "d-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiterInTheHeader(String delimiter) {
        var file = "No,\"Last,;|\t name\"\n1,Lin\n"
                .replaceFirst(",", java.util.regex.Matcher.quoteReplacement(delimiter))
                .replace("1,", "1" + delimiter);

        imported("c.csv", file.getBytes(UTF_8), mapping("", "Last,;|\\t name"))
                .body("input.delimiter", equalTo(delimiter))
                .body("counts.created", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "windows-1252 ! Jäger, Düsseldorf             ! windows-1252",
                "ISO-8859-2   ! Wiśniewska, Łódź, Żółć Gdańsk ! ISO-8859-2",
                "windows-1251 ! Иванов, Санкт-Петербург       ! windows-1251",
                "KOI8-R       ! Иванов, Санкт-Петербург       ! KOI8-R",
                "GB18030      ! 张伟 北京市朝阳区                ! GB18030",
                "Shift_JIS    ! 山田太郎 東京都千代田区           ! Shift_JIS",
                "Big5         ! 陳大文 台北市信義區              ! Big5",
                "EUC-KR       ! 김철수 서울특별시                ! EUC-KR",
                "UTF-8        ! Zoë Łódź 张伟                  ! UTF-8",
                "UTF-16       ! Zoë Łódź 张伟                  ! UTF-16BE",
            })
    void findsTheEncoding(String written, String name, String found) {
        var file = ("No;Last\n1;" + name + "\n").getBytes(Charset.forName(written));

        imported("c.csv", file, mapping("", "Last"))
                .body("input.encoding", equalTo(found))
                .body("counts.created", equalTo(1));
        customer("1").body("familyName", equalTo(name));
    }

    @Test
    void takesTheEncodingThatIsToldInsteadOfItsOwn() {
        var file = "No;Last\n1;\u00A3\u00F3d\u009F\n".getBytes(Charset.forName("ISO-8859-1"));

        String id = form("c.csv", file, mapping("\"charset\": \"UTF-8\", ", "Last"))
                .multiPart("encoding", "cp1250")
                .post(ImportApi.PATH)
                .path("id");
        ended(id).body("input.encoding", equalTo("windows-1250")).body("counts.created", equalTo(1));
        customer("1").body("familyName", equalTo("Łódź"));
        form("c.csv", file, mapping("", "Last"))
                .multiPart("encoding", "klingon")
                .post(ImportApi.PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/encoding"));
    }

    @Test
    void rejectsTheRowsThatAreNotInTheEncodingOfTheOthers() {
        var file = new java.io.ByteArrayOutputStream();
        file.writeBytes("No,Last\n1,Zoë\n2,Jäger\n".getBytes(UTF_8));
        file.writeBytes("3,Jäger\n".getBytes(Charset.forName("windows-1252")));

        var job = imported("c.csv", file.toByteArray(), mapping("", "Last")).body("input.encoding", equalTo("UTF-8"));
        job.body("counts.created", equalTo(2)).body("counts.rejected", equalTo(1));
        errors(job).body("items.line", contains(4)).body("items.code", contains("wrong-charset"));
    }

    @Test
    void obeysTheLineThatNamesTheDelimiter() {
        var job = imported(
                "c.csv", "sep=|\r\nNo|Last;Name\r\n1|Lin\r\n|Lin\r\n".getBytes(UTF_8), mapping("", "Last;Name"));

        job.body("counts.created", equalTo(1)).body("input.delimiter", equalTo("|"));
        errors(job).body("items.line", contains(4));
    }

    @Test
    void takesACharacterThatOtherProgramsBeginCommentsWith() {
        imported("c.csv", "No#Last\n1#Lin\n".getBytes(UTF_8), mapping("\"delimiter\": \"#\", ", "Last"))
                .body("counts.created", equalTo(1));
        imported("c.csv", "No,Last\n2,#Lin, ##Mei###\n".getBytes(UTF_8), mapping("\"quote\": \"#\", ", "Last"))
                .body("counts.created", equalTo(1));
        customer("2").body("familyName", equalTo("Lin, #Mei#"));
        imported("c.csv", "sep=#\nNo#Last\n#3#Lin\n3#Lin\n".getBytes(UTF_8), mapping("", "Last"))
                .body("input.delimiter", equalTo("#"))
                .body("counts.created", equalTo(1))
                .body("counts.rejected", equalTo(1));
    }

    @Test
    void findsTheDelimiterBesideAQuoteThatUsuallyIsOne() {
        imported("c.csv", "|No|,|Last|\n1,|Lin, Mei|\n".getBytes(UTF_8), mapping("\"quote\": \"|\", ", "Last"))
                .body("input.delimiter", equalTo(","))
                .body("counts.created", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "No;Last      ! ;",
                "No;Last;Next ! ;",
                "No           ! ,",
                "sep=#        ! #",
            })
    void refusesAQuoteThatSeparatesTheCells(String beginning, String quote) {
        submit("c.csv", (beginning + "\n").getBytes(UTF_8), mapping("\"quote\": \"" + quote + "\", ", "Last"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/mapping/quote"))
                .body("errors[0].code", equalTo("wrong-format"));
    }

    @ParameterizedTest
    @ValueSource(ints = {'"', 0, 0x1F600})
    void refusesALineThatNamesWhatCannotBeTheDelimiter(int delimiter) {
        var line = "sep=" + Character.toString(delimiter);

        submit("c.csv", (line + "\nNo,Last\n1,Lin\n").getBytes(UTF_8), mapping("\"charset\": \"UTF-8\", ", "Last"))
                .then()
                .statusCode(400)
                .body("code", equalTo("file-unusable"))
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].code", equalTo("malformed-csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"delimiter\": \";\", "})
    void doesNotReadOnInALineThatShouldNameTheDelimiter(String members) {
        submit("c.csv", ("sep=" + ";".repeat(1024 * 1024)).getBytes(UTF_8), mapping(members, "Last"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].code", equalTo("malformed-csv"));
    }

    @Test
    void readsOtherQuotesAndTheLineEndsOfOldMachines() {
        var file = "No;Last\r1;'Lin; ''Mei'''\r2;Lin\r".getBytes(UTF_8);

        imported("c.csv", file, mapping("\"quote\": \"'\", ", "Last")).body("counts.created", equalTo(2));
        customer("1").body("familyName", equalTo("Lin; 'Mei'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "quote     ! wrong-format   ! \"''\"",
                "quote     ! wrong-format   ! \";\"",
                "sheet     ! not-applicable ! \"a\"",
                "charset   ! wrong-format   ! \"klingon\"",
            })
    void namesWhatIsWrongWithTheDialect(String member, String code, String value) {
        submit(
                        "c.csv",
                        "No;Last\n".getBytes(UTF_8),
                        mapping("\"delimiter\": \";\", \"" + member + "\": " + value + ", ", "Last"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/mapping/" + member))
                .body("errors.code", hasItem(code));
    }

    @Test
    void takesTheFormatThatIsToldAndRefusesAFileOfAnother() {
        var file = "No,Last\n1,Lin\n".getBytes(UTF_8);
        String id = form("customers.ndjson", file, mapping("", "Last"))
                .multiPart("format", "csv")
                .post(ImportApi.PATH)
                .path("id");
        ended(id).body("input.format", equalTo("csv")).body("counts.created", equalTo(1));

        form("c.csv", file, mapping("", "Last"))
                .multiPart("format", "xlsx")
                .post(ImportApi.PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("file-unusable"))
                .body("errors[0].code", equalTo("wrong-file-format"));
        form("c.csv", file, mapping("", "Last"))
                .multiPart("format", "xml")
                .post(ImportApi.PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/format"));
        submit("c.csv", Xlsx.workbook().bytes(), mapping("", "Last"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("wrong-file-format"));
    }

    private String mapping(String members, String last) {
        return """
                {"key": "externalIds.SOURCE", "source": "SOURCE", MEMBERS "constants": {"kind": "person"},
                 "columns": {"No": "externalIds.SOURCE", "LAST": "familyName"}}
                """.replace("SOURCE", source).replace("MEMBERS", members).replace("LAST", last);
    }

    private ValidatableResponse customer(String no) {
        return caller().get("/v1/customers/by-external-id/" + source + "/" + no)
                .then()
                .statusCode(200);
    }
}
