package crm.customer.profile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class SearchByBodyTest {

    @Test
    void findsWhatTheListFinds() {
        var source = threeCustomers();
        var filter = "source==" + source + ";tags=in=(a,b)";
        var listed = CustomerApi.caller()
                .queryParam("filter", filter)
                .queryParam("q", "muller")
                .queryParam("total", "exact")
                .get(CustomerApi.PATH);

        var searched = search("{\"filter\": \"" + filter + "\", \"q\": \"muller\", \"total\": \"exact\"}");

        searched.then().statusCode(200).body("items", hasSize(3)).body("total.value", equalTo(3));
        assertEquals(CustomerApi.body(listed), CustomerApi.body(searched));
    }

    @Test
    void goesOnWithTheCursorOfTheBody() {
        var source = threeCustomers();
        var names = new ArrayList<String>();
        var question = "{\"filter\": \"source==" + source + "\", \"sort\": \"displayName\", \"limit\": 2%s}";

        var first = search(question.formatted(""));
        first.then().statusCode(200).body("items", hasSize(2));
        names.addAll(first.path("items.givenName"));
        assertFalse(first.headers().hasHeaderWithName("Link"));
        var second = search(question.formatted(", \"cursor\": \"" + first.path("next") + "\""));
        names.addAll(second.path("items.givenName"));

        assertEquals(List.of("Ada", "Bea", "Cem"), names);
        assertNull(second.path("next"));
    }

    @Test
    void answersWithTheFieldsAskedFor() {
        search("{\"filter\": \"source==" + threeCustomers()
                        + "\", \"sort\": \"displayName\", \"fields\": \"givenName\"}")
                .then()
                .statusCode(200)
                .body("items.givenName", contains("Ada", "Bea", "Cem"))
                .body("items[0].size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"filter": "shoeSize==44"} | /filter
                    {"filter": "kind="}        | /filter
                    {"sort": "shoeSize"}       | /sort
                    {"limit": 0}               | /limit
                    {"limit": "many"}          | /limit
                    {"cursor": "x"}            | /cursor
                    {"fields": "shoeSize"}     | /fields
                    {"total": "roughly"}       | /total
                    {"q": "\\u0000"}           | /q
                    {"q": "  "}                | /q
                    {"page": 3}                | /page
                    """)
    void aWrongParameterIsNamed(String body, String pointer) {
        search(body).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static Response search(String body) {
        return CustomerApi.caller().urlEncodingEnabled(false).body(body).post(CustomerApi.PATH + ":search");
    }

    private static String threeCustomers() {
        var source = "body-" + UUID.randomUUID();
        for (var name : new String[] {"Ada", "Bea", "Cem"}) {
            CustomerApi.created("""
                    {"kind": "person", "givenName": "%s", "familyName": "Müller", "source": "%s", "tags": ["a"]}""".formatted(name, source));
        }
        return source;
    }
}
