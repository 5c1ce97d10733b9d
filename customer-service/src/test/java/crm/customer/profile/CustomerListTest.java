package crm.customer.profile;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind==person",
                "displayName=='Mei L.'",
                "displayName==Mei*",
                "givenName==Mei",
                "familyName=in=(Lin,Wang)",
                "birthDate=ge=1990-01-01",
                "email==mei.lin@example.com",
                "phone==+49301234567",
                "country==DE",
                "language==de",
                "tags==vip",
                "source==web-shop",
                "owner==anna.koch",
                "lifecycleStage==prospect",
                "createdAt=gt=2020-01-01T00:00:00Z",
                "updatedAt=gt=2020-01-01T00:00:00Z"
            })
    void everyFilterFindsTheCustomer(String filter) {
        var customer = CustomerFixture.createdComplete();
        CustomerApi.list("id==" + CustomerApi.id(customer) + ";" + filter)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(CustomerApi.id(customer)));
    }

    @Test
    void everyDeclaredFilterIsTested() throws NoSuchMethodException {
        var tested = List.of(CustomerListTest.class
                .getDeclaredMethod("everyFilterFindsTheCustomer", String.class)
                .getAnnotation(ValueSource.class)
                .strings());
        var untested = new ArrayList<>(CustomerFields.ALL.names());
        untested.removeIf(
                name -> name.equals("id") || tested.stream().anyMatch(filter -> filter.startsWith(name + "=")));
        assertEquals(List.of(), untested);
    }

    static Stream<String> sorts() {
        return CustomerFields.ALL.sortableNames().stream().flatMap(name -> Stream.of(name, "-" + name));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void everySortReadsEachCustomerOnceWhateverThePageSize(String sort) {
        var source = "list-" + UUID.randomUUID();
        var ids = new HashSet<String>();
        for (int i = 0; i < 7; i++) {
            var familyName = i % 3 == 0 ? "null" : "\"F" + i % 2 + "\"";
            ids.add(CustomerApi.id(CustomerApi.created("{\"kind\": \"person\", \"displayName\": \"N" + i % 3
                    + "\", \"familyName\": " + familyName + ", \"source\": \"" + source + "\"}")));
        }
        var read = readAll(source, sort);
        assertEquals(7, read.size());
        assertEquals(ids, new HashSet<>(read));
    }

    @Test
    void aPageLinksToTheNextAndTellsTheTotal() {
        var source = "page-" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            CustomerApi.created("{\"kind\": \"person\", \"displayName\": \"P\", \"source\": \"" + source + "\"}");
        }
        CustomerApi.caller()
                .queryParam("filter", "source==" + source)
                .queryParam("limit", 2)
                .queryParam("total", "exact")
                .get(CustomerApi.PATH)
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items", hasSize(2))
                .body("total.value", equalTo(3));
    }

    @Test
    void onlyTheFieldsAskedForAreAnswered() {
        var id = CustomerApi.id(CustomerFixture.createdComplete());
        var item = CustomerApi.body(CustomerApi.caller()
                        .queryParam("filter", "id==" + id)
                        .queryParam("fields", "id,displayName")
                        .get(CustomerApi.PATH))
                .at("/items/0");
        assertEquals(CustomerApi.json("{\"id\": \"" + id + "\", \"displayName\": \"Mei L.\"}"), item);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,201",
        "limit,0",
        "sort,gender",
        "filter,loyalty==1",
        "filter,kind=gt=person",
        "fields,loyalty",
        "total,about",
        "cursor,x",
        "page,2"
    })
    void whatIsNotDeclaredIsRefused(String parameter, String value) {
        CustomerApi.caller()
                .queryParam(parameter, value)
                .get(CustomerApi.PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/" + parameter));
    }

    @Test
    void aSemicolonMeansAnd() {
        CustomerFixture.createdComplete();
        var found = CustomerApi.body(CustomerApi.list("source==web-shop;kind==organization"));
        for (JsonNode customer : found.get("items")) {
            assertEquals("organization", customer.get("kind").textValue());
        }
        assertFalse(found.has("next") && found.get("items").isEmpty());
        assertTrue(found.has("items"));
    }

    private static List<String> readAll(String source, String sort) {
        var read = new ArrayList<String>();
        String cursor = null;
        do {
            var request = CustomerApi.caller()
                    .queryParam("filter", "source==" + source)
                    .queryParam("sort", sort)
                    .queryParam("limit", 2);
            var page = CustomerApi.body(
                    (cursor == null ? request : request.queryParam("cursor", cursor)).get(CustomerApi.PATH));
            page.get("items").forEach(item -> read.add(CustomerApi.id(item)));
            cursor = page.path("next").textValue();
        } while (cursor != null);
        return read;
    }
}
