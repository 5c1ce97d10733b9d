package crm.platform.export;

import static crm.platform.note.Eventually.eventually;
import static crm.platform.specimen.Calls.call;
import static crm.platform.specimen.Calls.json;
import static crm.platform.specimen.Calls.uniqueName;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.job.JobRetention;
import crm.platform.note.Sql;
import crm.platform.specimen.SpecimenExport;
import crm.testkit.RealServers;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class ExportTest {

    private static final String PATH = "/v1/specimen-exports";

    @Inject
    Sql sql;

    @Inject
    SpecimenExport specimens;

    @Inject
    JobRetention retention;

    private final String prefix = uniqueName();

    @Test
    void writesExactlyTheListInItsOrder() {
        rows(1, 2_500);

        var id = ordered("\"format\": \"ndjson\", \"sort\": \"rank,-name\"");

        finished(id, "succeeded")
                .body("done", equalTo(2_500))
                .body("total", equalTo(2_500))
                .body("counts.created", equalTo(2_500))
                .body("fileName", equalTo("specimens.ndjson"))
                .body("links", not(hasKey("errors")))
                .body("links.file", equalTo(PATH + "/" + id + "/file"));
        assertEquals(listed("rank,-name"), file(id).lines().toList());
    }

    @Test
    void writesTheSameRowsAsCsv() {
        rows(1, 2_500);

        var file = call().get(PATH + "/" + finishedId("\"format\": \"csv\", \"sort\": \"name\"") + "/file");

        file.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"specimens.csv\""))
                .header("Content-Length", equalTo(Integer.toString(file.asByteArray().length)))
                .header("Cache-Control", equalTo("no-store"));
        var names = cells(file.asString(), "name");
        assertEquals(2_500, names.size());
        assertEquals(names.stream().sorted().toList(), names);
        assertTrue(file.asString()
                .startsWith("id,name,nickname,colour,foundOn,seenAt,weight,rank,tags,createdAt,version,shouted\r\n"));
    }

    @Test
    void keepsEveryCharacterOfACell() {
        var texts = List.of("山田花子; \"Hana\"", "two\r\nlines", "=1+1", "  blanks, kept ", "'quoted'", "😀");
        for (var i = 0; i < texts.size(); i++) {
            sql.update(
                    "insert into specimen (id, name, nickname, created_at, tags, version) values (?, ?, ?, now(), '{}', 0)",
                    UUID.randomUUID(),
                    prefix + i,
                    texts.get(i));
        }

        var order = "\"format\": \"csv\", \"sort\": \"name\", \"fields\": [\"nickname\"]";
        assertEquals(texts, cells(file(finishedId(order)), "nickname"));
        var safe = cells(file(finishedId(order + ", \"spreadsheetSafe\": true")), "nickname");
        assertEquals("'=1+1", safe.get(2));
        assertEquals(texts.get(0), safe.get(0));
    }

    @Test
    void writesListsOfWordsWithSemicolonsAndOthersAsJson() {
        for (var tags : List.of("{a,b}", "{}", "{\"a;b\",c}")) {
            sql.update(
                    "insert into specimen (id, name, weight, created_at, tags, version) values (?, ?, 0.0000001, now(), ?::text[], 0)",
                    UUID.randomUUID(),
                    prefix + tags.length() + tags,
                    tags);
        }

        var file = file(
                finishedId(
                        "\"format\": \"csv\", \"sort\": \"createdAt\", \"columns\": [\"tags\", \"tags[1]\", \"weight\", \"shouted\"]"));

        assertEquals(List.of("a;b", "", "[\"a;b\",\"c\"]"), cells(file, "tags"));
        assertEquals(List.of("b", "", "c"), cells(file, "tags[1]"));
        assertEquals("0.0000001", cells(file, "weight").get(0));
        assertTrue(cells(file, "shouted").get(0).startsWith("S-"));
    }

    @Test
    void writesAHeaderWhenThereIsNoRow() {
        assertEquals("id,name\r\n", file(finishedId("\"format\": \"csv\", \"fields\": [\"id\", \"name\"]")));
        assertEquals("", file(finishedId("\"format\": \"ndjson\"")));
    }

    @Test
    void hasEveryEarlierRowOnceHoweverManyAreAddedMeanwhile() {
        rows(1, 1_500);
        var before = listed("createdAt");
        var gate = specimens.hold();
        var id = ordered("\"format\": \"ndjson\", \"sort\": \"-createdAt\"");
        eventually("the first part is written", () -> done(id) > 0);

        rows(1_501, 2_000);
        gate.countDown();

        finished(id, "succeeded");
        var written = new ArrayList<>(file(id).lines().toList());
        assertEquals(written.stream().distinct().count(), written.size());
        assertTrue(written.containsAll(before));
    }

    @Test
    void makesTheSameFileWhenAnInstanceDiedOnTheWay() {
        rows(1, 2_500);
        var order = "\"format\": \"csv\", \"sort\": \"rank,name\"";
        var whole = finishedId(order);
        var cutOff = UUID.randomUUID();
        leftBehind(cutOff, whole);

        finishedId("\"format\": \"csv\"");

        finished(cutOff.toString(), "succeeded").body("done", equalTo(2_500));
        assertEquals(file(whole), file(cutOff.toString()));
    }

    @Test
    void hasNoFileWhileItRunsAndNoneWhenCancelled() {
        rows(1, 1_500);
        var gate = specimens.hold();
        var id = ordered("\"format\": \"csv\"");
        eventually("the first part is written", () -> done(id) > 0);

        refused(id, 409, "result-not-ready");
        var cancelled = CompletableFuture.runAsync(
                () -> call().post(PATH + "/" + id + ":cancel").then().statusCode(200));
        eventually("the cancellation waits for the step", () -> !sql.column("""
                select pid from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%cancel_requested = true%' and pid <> pg_backend_pid()
                """).isEmpty());
        gate.countDown();
        cancelled.join();

        finished(id, "cancelled").body("links.file", nullValue());
        refused(id, 409, "no-result");
    }

    @Test
    void keepsTheFileForAWhile() {
        rows(1, 3);
        var id = finishedId("\"format\": \"csv\"");

        sql.update("update job set finished_at = finished_at - interval '8 days' where id = ?", UUID.fromString(id));
        retention.run();

        refused(id, 410, "result-expired");
        finished(id, "succeeded").body("links", not(hasKey("file")));
        assertEquals(
                List.of(), sql.column("select number from job_result_piece where job_id = ?", UUID.fromString(id)));
    }

    @Test
    void recordsWhoOrderedWhichFieldsAndWhoTookThem() {
        var id = finishedId("\"format\": \"csv\", \"columns\": [\"name\", \"tags[0]\", \"tags\"]");
        file(id);

        assertEquals(
                List.of("specimen-export.submit name,tags", "specimen-export.download "),
                sql.column(
                        "select action || ' ' || array_to_string(fields, ',') from audit_entry where resource_id = ? order by id",
                        UUID.fromString(id)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'filter': 'nope==1'|/filter|unknown-field",
                "'filter': 'name=='|/filter|malformed-filter",
                "'filter': '((((((((((((name==a))))))))))))'|/filter|filter-too-complex",
                "'sort': 'colour'|/sort|unknown-field",
                "'fields': ['nope']|/fields|unknown-field",
                "'fields': []|/fields|required",
                "'fields': [null]|/fields|required",
                "'columns': ['name', 'nope']|/columns/1|unknown-field",
                "'columns': ['name.length']|/columns/0|unknown-field",
                "'columns': ['name[0]']|/columns/0|unknown-field",
                "'columns': ['tags[x]']|/columns/0|unknown-field",
                "'columns': ['tags[0].deep']|/columns/0|unknown-field",
                "'columns': ['name'], 'fields': ['name']|/columns|wrong-value",
                "'format': 'ndjson', 'columns': ['name']|/columns|wrong-value",
                "'format': 'ndjson', 'spreadsheetSafe': true|/spreadsheetSafe|wrong-value",
                "'format': 'xml'|/format|wrong-format",
                "'format': null|/format|required",
                "'spreadsheetSafe': 'yes'|/spreadsheetSafe|wrong-type",
                "'limit': 5|/limit|unknown-property"
            },
            quoteCharacter = '`')
    void refusesAnOrderThatMeansNothing(String members, String pointer, String code) {
        var order = (members.contains("format") ? "{" : "{'format': 'csv', ") + members + "}";

        json(order.replace('\'', '"'))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void ordersOnceForOneKey() {
        var key = UUID.randomUUID().toString();
        var ids = IntStream.range(0, 2)
                .mapToObj(i -> json("{\"format\": \"csv\", \"filter\": \"name==" + prefix + "*\"}")
                        .header("Idempotency-Key", key)
                        .post(PATH)
                        .then()
                        .statusCode(202)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();

        assertEquals(1, ids.size());
    }

    @Test
    void knowsNoFileOfAnotherJob() {
        call().get(PATH + "/" + UUID.randomUUID() + "/file")
                .then()
                .statusCode(404)
                .body("code", equalTo("specimen-export-not-found"))
                .body("detail", containsString("specimen-export"));
    }

    /** What the database holds of an instance that was killed in its second step. */
    private void leftBehind(UUID id, String whole) {
        sql.update("""
                insert into job (id, kind, state, parameters, total, created, creator_subject, creator_name, created_at,
                    started_at, worker, leased_until, attempts, file_name, result_type, result_bytes)
                select ?, kind, 'running', parameters, total, 200, creator_subject, creator_name, now(), now(),
                    gen_random_uuid(), now() - interval '1 second', 1, file_name, result_type, length(content)
                from job join job_result_piece on job_id = id and number = 0 where id = ?
                """, id, UUID.fromString(whole));
        sql.update(
                "insert into job_result_piece select ?, number, content, position from job_result_piece"
                        + " where job_id = ? and number = 0",
                id,
                UUID.fromString(whole));
    }

    private void rows(int from, int to) {
        sql.update("""
                insert into specimen (id, name, nickname, rank, created_at, tags, version)
                select gen_random_uuid(), ? || lpad(i::text, 6, '0'), 'n' || i, i % 7, clock_timestamp(), '{}', 0
                from generate_series(?, ?) as i
                """, prefix, from, to);
    }

    private String ordered(String members) {
        return json("{" + members + ", \"filter\": \"name==" + prefix + "*\"}")
                .post(PATH)
                .then()
                .statusCode(202)
                .body("links.cancel", containsString(":cancel"))
                .extract()
                .path("id");
    }

    private String finishedId(String members) {
        var id = ordered(members);
        finished(id, "succeeded");
        return id;
    }

    private static ValidatableResponse finished(String id, String state) {
        eventually("the job is over", () -> !List.of("queued", "running")
                .contains(call().get(PATH + "/" + id).path("state").toString()));
        return call().get(PATH + "/" + id).then().statusCode(200).body("state", equalTo(state));
    }

    private static int done(String id) {
        return call().get(PATH + "/" + id).path("done");
    }

    private static void refused(String id, int status, String code) {
        call().get(PATH + "/" + id + "/file").then().statusCode(status).body("code", equalTo(code));
    }

    private static String file(String id) {
        return call().get(PATH + "/" + id + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
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

    /** The whole list as its pages have it, a row a line. */
    private List<String> listed(String sort) {
        var rows = new ArrayList<String>();
        String cursor = null;
        do {
            var page = call().get("/v1/specimens?limit=200&sort=" + sort + "&filter=name==" + prefix + "*"
                    + (cursor == null ? "" : "&cursor=" + cursor));
            var text = page.asString();
            rows.addAll(items(text));
            cursor = page.path("next");
        } while (cursor != null);
        return rows;
    }

    private static List<String> items(String page) {
        try {
            var rows = new ArrayList<String>();
            new ObjectMapper().readTree(page).get("items").forEach(row -> rows.add(row.toString()));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
