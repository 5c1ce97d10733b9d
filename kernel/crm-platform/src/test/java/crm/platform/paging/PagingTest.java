package crm.platform.paging;

import static crm.platform.specimen.Calls.call;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class PagingTest {

    private static final int ROWS = 2_000;

    @Inject
    DataSource database;

    private static String prefix;
    private static String mine;

    @BeforeEach
    void manyRows() throws SQLException {
        if (prefix == null) {
            prefix = insertRows();
            mine = filter(prefix);
        }
    }

    private String insertRows() throws SQLException {
        var name = "p" + UUID.randomUUID().toString().substring(0, 8) + "-";
        SpecimenRows.insert(database, name, 1, ROWS);
        return name;
    }

    private static String filter(String prefix) {
        return "filter=name==" + prefix + "*";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "-id",
                "name",
                "-name",
                "nickname",
                "-nickname",
                "foundOn",
                "-foundOn",
                "seenAt",
                "-seenAt",
                "weight",
                "-weight",
                "rank",
                "-rank",
                "createdAt",
                "-createdAt",
                "nickname,-foundOn",
                "-rank,weight,-seenAt",
                "-nickname,-createdAt",
                "rank,nickname,foundOn,seenAt,-weight",
                "weight,-id"
            })
    void everyRowIsOnOnePageInEveryOrder(String sort) throws SQLException {
        var rows = walk("/v1/specimens?fields=id&limit=200&sort=" + sort + "&" + mine, () -> {});
        assertEquals(ROWS, rows.size());
        assertEquals(ROWS, new HashSet<>(rows).size());
    }

    @Test
    void rowsInsertedMeanwhileNeitherHideNorRepeatOthers() throws SQLException {
        var growing = insertRows();
        var list = "/v1/specimens?fields=id&limit=100&sort=nickname,-rank&" + filter(growing);
        var before = new HashSet<>(walk(list, () -> {}));
        var next = new int[] {ROWS};
        var rows = walk(list, () -> {
            SpecimenRows.insert(database, growing, next[0] + 1, next[0] + 50);
            next[0] += 50;
        });
        assertEquals(rows.size(), new HashSet<>(rows).size());
        assertTrue(rows.containsAll(before));
    }

    @Test
    void rowsComeInTheOrderAskedFor() {
        List<Integer> ranks = call().get("/v1/specimens?sort=-rank,name&limit=200&" + mine)
                .jsonPath()
                .getList("items.rank");
        var sorted = new ArrayList<>(ranks);
        sorted.sort((a, b) -> Integer.compare(b, a));
        assertEquals(sorted, ranks);
    }

    @Test
    void anExactTotalIsCountedAndAnEstimateIsNear() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze specimen");
        }
        call().get("/v1/specimens?limit=1&total=exact&" + mine)
                .then()
                .body("total.value", equalTo(ROWS))
                .body("total.relation", equalTo("exact"));
        var all = call().get("/v1/specimens?limit=1&total=estimate").then();
        all.body("total.relation", equalTo("estimate"));
        assertTrue(all.extract().jsonPath().getLong("total.value") >= ROWS);
        call().get("/v1/specimens?limit=1&total=estimate&" + mine).then().statusCode(200);
        call().get("/v1/specimens?limit=1&" + mine).then().body("total", nullValue());
    }

    @Test
    void theLinkKeepsEveryOtherParameter() {
        var first = call().get("/v1/specimens?limit=2&fields=id,name&sort=name&" + mine);
        first.then()
                .header(
                        "Link",
                        allOf(
                                startsWith("</v1/specimens?limit=2&fields=id,name&sort=name&" + mine + "&cursor="),
                                containsString(">; rel=\"next\"")))
                .body("items", hasSize(2))
                .body("items[0].keySet()", equalTo(java.util.Set.of("id", "name")));
        var next = link(first);
        call().get(next).then().statusCode(200).body("items", hasSize(2));
        assertEquals(prefix + "1", first.jsonPath().getString("items[0].name"));
    }

    @Test
    void aListWithoutRowsIsEmpty() {
        call().get("/v1/specimens?filter=name==nobody-" + prefix)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,/query/limit",
        "limit=201,/query/limit",
        "limit=x,/query/limit",
        "limit=,/query/limit",
        "sort=secret,/query/sort",
        "sort=colour,/query/sort",
        "sort=--name,/query/sort",
        "'sort=name,-name',/query/sort",
        "'sort=name;drop',/query/sort",
        "fields=secret,/query/fields",
        "total=maybe,/query/total",
        "cursor=x,/query/cursor",
        "cursor=,/query/cursor",
        "cursor=W10,/query/cursor",
        "cursor=WyJ4Il0,/query/cursor"
    })
    void aWrongParameterIsNamed(String query, String pointer) {
        call().get("/v1/specimens?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aCursorBelongsToItsSortAndFilter() {
        String cursor = call().get("/v1/specimens?limit=1&sort=name&" + mine).path("next");
        call().get("/v1/specimens?limit=1&sort=-name&" + mine + "&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("cursor-of-another-list"));
        call().get("/v1/specimens?limit=1&sort=name&cursor=" + cursor).then().statusCode(400);
    }

    private interface Meanwhile {
        void happens() throws SQLException;
    }

    private static List<String> walk(String path, Meanwhile meanwhile) throws SQLException {
        var ids = new ArrayList<String>();
        for (var next = path; next != null; ) {
            var page = call().get(next);
            page.then().statusCode(200);
            List<Map<String, String>> items = page.jsonPath().getList("items");
            items.forEach(item -> ids.add(item.get("id")));
            next = link(page);
            meanwhile.happens();
            assertTrue(ids.size() <= 10 * ROWS);
        }
        return ids;
    }

    private static String link(Response page) {
        var link = page.header("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }
}
