package crm.customer.profile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerSearchTest {

    @Inject
    DataSource database;

    @Inject
    SearchBacklog backlog;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    as written          | Zoë Müller
                    word order          | Müller, Zoë
                    no accents          | zoe muller
                    capitals            | ZOË MÜLLER
                    beginnings          | zo mül
                    a letter left out   | Zoe Muler
                    letters swapped     | Zoe Mulelr
                    a letter too many   | Zooe Mueller
                    another language    | Zoé Muller
                    address             | zoe.muller@acme-tools.example
                    part of an address  | acme-tools
                    mistyped address    | zoe.muler@acme-tols.example
                    phone               | +49 30 7654321
                    phone in Germany    | 030 765 43 21
                    external id         | INV/2024-00077
                    external id, plain  | inv202400077
                    Chinese             | 小明
                    one character       | 明
                    name and phone      | zoe 030/7654321
                    """)
    void aCustomerIsFoundHoweverItIsWritten(String what, String q) {
        var source = source();
        var wanted = created(source, "Zoë", "Müller 王小明", """
                ,"emails": [{"address": "zoe.muller@acme-tools.example"}], "phones": [{"number": "+49307654321"}],
                "externalIds": {"%s": "INV/2024-00077"}""".formatted(source));
        created(source, "Bernd", "Schäfer", "");
        assertEquals(List.of(wanted), idsOf(search(q, "source==" + source)), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xylophon", "Zoë Schäfer", "7654322", "明小", "zoe muller unrelated"})
    void whatNobodyHasIsNotFound(String q) {
        var source = source();
        created(source, "Zoë", "Müller 王小明", "");
        created(source, "Bernd", "Schäfer", "");
        assertEquals(List.of(), idsOf(search(q, "source==" + source)));
    }

    @Test
    void theBestComesFirst() {
        var source = source();
        var alike = created(source, "Anna", "Smitt", "");
        var begins = created(source, "Anna", "Smithson", "");
        var exact = created(source, "Anna", "Smith", "");
        var farther = created(source, "Anna", "Smithy", "");
        assertEquals(
                List.of(exact, farther, begins, alike),
                idsOf(search("smith anna", "source==" + source)),
                "exact first");
    }

    @Test
    void pagesHoldEachOnceInTheOrderOfTheWhole() {
        var source = source();
        for (var i = 0; i < 5; i++) {
            created(source, "Olga", "Petrova", "");
            created(source, "Olga", "Petrovasson", "");
            created(source, "Olga", "Petrowa", "");
        }
        var whole = idsOf(search("petrova olga", "source==" + source));
        assertEquals(15, whole.size());
        for (var limit : List.of(1, 3, 5, 7, 14, 15)) {
            assertEquals(whole, pages("petrova olga", "source==" + source, limit), "limit " + limit);
        }
        assertEquals(15, new HashSet<>(whole).size());
    }

    @Test
    void aWordThatComesBetweenTwoPagesRepeatsNobody() {
        var source = source();
        var word = letters();
        var alike = word.substring(0, 9) + "y";
        var exact = created(source, "Mei", word, "");
        var older = created(source, "Mea", alike, "");
        var newer = created(source, "Mea", alike, "");
        var first = page(word, "source==" + source, 2, null);
        assertEquals(List.of(exact, newer), ids(first));

        created(source, "Mei", word + "er", "");
        var second = page(word, "source==" + source, 2, first.get("next").textValue());
        assertEquals(List.of(older), ids(second));
        assertFalse(second.hasNonNull("next"));
    }

    @Test
    void aSortOfTheClientsAndATotalHoldForWhatIsFound() {
        var source = source();
        created(source, "Olga", "Zander", "");
        created(source, "Olga", "Adler", "");
        created(source, "Hans", "Adler", "");
        CustomerApi.caller()
                .queryParam("q", "olga")
                .queryParam("filter", "source==" + source)
                .queryParam("sort", "familyName")
                .queryParam("total", "exact")
                .queryParam("fields", "familyName")
                .get(CustomerApi.PATH)
                .then()
                .statusCode(200)
                .body("total.value", equalTo(2))
                .body("items.familyName", equalTo(List.of("Adler", "Zander")));
    }

    @Test
    void aChangeIsFoundAtOnceAndTheFormerNameNoMore() {
        var source = source();
        var customer = CustomerApi.created(customer(source, "Karla", "Vorher", ""));
        CustomerApi.patched(customer, "{\"familyName\": \"Nachher\"}");
        assertEquals(List.of(CustomerApi.id(customer)), idsOf(search("nachher", "source==" + source)));
        assertEquals(List.of(), idsOf(search("vorher", "source==" + source)));
    }

    @Test
    void rowsOfBeforeTheSearchAreFoundAfterHousekeeping() throws SQLException {
        var source = source();
        var customer = created(source, "Früher", "Angelegt", "");
        execute("update customer set search_words = null where id = '" + customer + "'");
        assertEquals(List.of(), idsOf(search("angelegt", "source==" + source)));
        backlog.run();
        assertEquals(List.of(customer), idsOf(search("angelegt", "source==" + source)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%%%", "a b c d e f g h i j k", "'; drop table customer; --!?", "\uD83D\uDE00"})
    void rubbishIsRefusedOrFindsNothing(String q) {
        var response = search(q, "source==nobody");
        assertTrue(List.of(200, 400).contains(response.statusCode()), response.asString());
        if (response.statusCode() == 400) {
            response.then().body("errors[0].pointer", equalTo("/query/q"));
        }
    }

    @Test
    void aCursorBelongsToItsSearch() {
        var source = source();
        created(source, "Nina", "Eins", "");
        created(source, "Nina", "Zwei", "");
        var cursor = page("nina", "source==" + source, 1, null).get("next").textValue();
        assertFalse(cursor.isEmpty());
        CustomerApi.caller()
                .queryParam("q", "ina")
                .queryParam("filter", "source==" + source)
                .queryParam("cursor", cursor)
                .get(CustomerApi.PATH)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("cursor-of-another-list"));
    }

    private static List<String> pages(String q, String filter, int limit) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(q, filter, limit, cursor);
            ids.addAll(ids(page));
            assertFalse(page.get("items").isEmpty(), "an empty page");
            cursor = page.path("next").textValue();
        } while (cursor != null);
        return ids;
    }

    private static JsonNode page(String q, String filter, int limit, String cursor) {
        var caller = CustomerApi.caller()
                .queryParam("q", q)
                .queryParam("filter", filter)
                .queryParam("limit", limit);
        if (cursor != null) {
            caller.queryParam("cursor", cursor);
        }
        return CustomerApi.json(
                caller.get(CustomerApi.PATH).then().statusCode(200).extract().asString());
    }

    private static Response search(String q, String filter) {
        return CustomerApi.caller()
                .queryParam("q", q)
                .queryParam("filter", filter)
                .get(CustomerApi.PATH);
    }

    private static List<String> idsOf(Response response) {
        return ids(CustomerApi.json(response.then().statusCode(200).extract().asString()));
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(CustomerApi::id)
                .toList();
    }

    private static String created(String source, String given, String family, String more) {
        return CustomerApi.id(CustomerApi.created(customer(source, given, family, more)));
    }

    private static String customer(String source, String given, String family, String more) {
        return "{\"kind\": \"person\", \"source\": \"%s\", \"givenName\": \"%s\", \"familyName\": \"%s\"%s}"
                .formatted(source, given, family, more);
    }

    /** Ten letters at random without y: a word that nothing in the book begins with. */
    private static String letters() {
        return ThreadLocalRandom.current()
                .ints(10, 'a', 'y')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String source() {
        return "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
