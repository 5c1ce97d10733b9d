package crm.customer.profile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerBatchTest {

    @Inject
    SessionFactory sessions;

    @Test
    void aRefusedRowDoesNotDisturbTheOthers() {
        CustomerApi.batch("[" + CustomerFixture.named("First") + ", {\"kind\": \"person\"}, 7, {\"mode\": \"x\"}, "
                        + CustomerFixture.named("Last") + "]")
                .then()
                .statusCode(207)
                .body("items.status", equalTo(List.of(201, 400, 400, 400, 201)))
                .body("items.index", equalTo(List.of(0, 1, 2, 3, 4)))
                .body("items[1].problem.errors[0].pointer", equalTo("/items/1/displayName"))
                .body("items[4].id", notNullValue());
    }

    @Test
    void eachModeDoesWhatItSays() {
        var known = CustomerApi.unusedId();
        var unknown = CustomerApi.unusedId();
        CustomerApi.created(CustomerFixture.inErp("Known", known));
        CustomerApi.batch("["
                        + String.join(
                                ",",
                                row("create", known),
                                row("update", known),
                                row("update", unknown),
                                row("upsert", known),
                                row("upsert", unknown),
                                "{\"mode\": \"upsert\", \"kind\": \"person\", \"displayName\": \"Unfindable\"}")
                        + "]")
                .then()
                .statusCode(207)
                .body("items.status", equalTo(List.of(409, 200, 404, 200, 201, 400)))
                .body("items[0].problem.code", equalTo("external-id-taken"));
    }

    @Test
    void rowsAboutOneCustomerAreWrittenInTheirOrder() {
        var erpId = CustomerApi.unusedId();
        var shopId = CustomerApi.unusedId();
        var both = "{\"erp\": \"" + erpId + "\", \"shop\": \"" + shopId + "\"}";
        var results = CustomerApi.batch("["
                + String.join(
                        ",",
                        "{\"mode\": \"upsert\", \"kind\": \"person\", \"displayName\": \"A\", \"externalIds\": " + both
                                + "}",
                        "{\"mode\": \"upsert\", \"owner\": \"first\", \"externalIds\": {\"erp\": \"" + erpId + "\"}}",
                        "{\"mode\": \"upsert\", \"owner\": \"second\", \"externalIds\": {\"shop\": \"" + shopId
                                + "\"}}",
                        "{\"mode\": \"upsert\", \"owner\": \"second\", \"externalIds\": {\"shop\": \"" + shopId
                                + "\"}}")
                + "]");
        results.then().body("items.status", equalTo(List.of(201, 200, 200, 200)));

        var customer = CustomerApi.body(CustomerApi.get(results.path("items[0].id")));
        assertEquals("second", customer.get("owner").textValue());
        assertEquals(3, CustomerApi.version(customer));
        assertEquals(3, CustomerApi.events(customer));
    }

    @Test
    void idsOfTwoCustomersInOneRowAreAmbiguous() {
        var erpId = CustomerApi.unusedId();
        var shopId = CustomerApi.unusedId();
        CustomerApi.put("erp", erpId, CustomerFixture.named("First")).then().statusCode(201);
        CustomerApi.put("shop", shopId, CustomerFixture.named("Second")).then().statusCode(201);
        CustomerApi.batch("[{\"mode\": \"upsert\", \"externalIds\": {\"erp\": \"" + erpId + "\", \"shop\": \"" + shopId
                        + "\"}}]")
                .then()
                .body("items[0].problem.code", equalTo("external-ids-ambiguous"))
                .body("items[0].problem.candidates", hasSize(2));
    }

    @Test
    void aThousandRowsAreAFewStatements() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        CustomerApi.batch(rows(1_000)).then().statusCode(207).body("items", hasSize(1_000));
        assertTrue(statistics.getPrepareStatementCount() < 100, () -> "statements: " + statistics);
        assertEquals(1_000, statistics.getEntityInsertCount());
    }

    @Test
    void moreThanAThousandRowsAreRefused() {
        CustomerApi.batch(rows(1_001)).then().statusCode(400).body("errors.pointer", hasItem("/items"));
    }

    private static String row(String mode, String erpId) {
        return "{\"mode\": \"" + mode + "\", \"kind\": \"person\", \"displayName\": \"Row " + CustomerApi.unusedId()
                + "\", \"externalIds\": {\"erp\": \"" + erpId + "\"}}";
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row("upsert", CustomerApi.unusedId()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
