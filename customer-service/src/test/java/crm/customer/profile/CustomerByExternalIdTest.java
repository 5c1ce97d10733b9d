package crm.customer.profile;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerByExternalIdTest {

    private final String erpId = CustomerApi.unusedId();

    @Test
    void createsTheFirstTimeAndChangesTheSecond() {
        var created = CustomerApi.put("erp", erpId, CustomerFixture.named("Nordwind"));
        var customer = CustomerApi.body(created);
        created.then().statusCode(201).header("ETag", "\"1\"").header("Location", endsWith(CustomerApi.id(customer)));
        assertEquals(erpId, customer.at("/externalIds/erp").textValue());

        var changed = CustomerApi.put("erp", erpId, "{\"owner\": \"bo\"}");
        changed.then().statusCode(200).header("ETag", "\"2\"").body("id", equalTo(CustomerApi.id(customer)));
    }

    @Test
    void leavesWhatIsAbsentAloneAndClearsWhatIsNull() {
        CustomerApi.put("erp", erpId, CustomerFixture.complete(erpId)).then().statusCode(201);
        var customer = CustomerApi.body(CustomerApi.put("erp", erpId, "{\"source\": null}"));
        assertNull(customer.get("source"));
        assertEquals("Mei L.", customer.get("displayName").textValue());
        assertEquals("+49301234567", customer.at("/phones/0/number").textValue());
    }

    @Test
    void theSameAgainChangesNothing() {
        var body = CustomerFixture.complete(erpId);
        var first = CustomerApi.body(CustomerApi.put("erp", erpId, body));
        var second = CustomerApi.put("erp", erpId, body);
        second.then().statusCode(200).header("ETag", "\"1\"");
        assertEquals(first, CustomerApi.body(second));
        assertEquals(1, CustomerApi.events(first));
    }

    @Test
    void isReadByTheIdInTheOtherSystem() {
        var customer = CustomerApi.body(CustomerApi.put("erp", erpId, CustomerFixture.named("Read")));
        var read = CustomerApi.caller().get(CustomerApi.PATH + "/by-external-id/erp/{id}", erpId);
        read.then().statusCode(200).header("ETag", "\"1\"");
        assertEquals(customer, CustomerApi.body(read));
        CustomerApi.caller()
                .get(CustomerApi.PATH + "/by-external-id/shop/{id}", erpId)
                .then()
                .statusCode(404);
    }

    @Test
    void ifNoneMatchOnlyCreates() {
        onlyCreate().then().statusCode(201);
        onlyCreate().then().statusCode(412);
    }

    @Test
    void ifMatchOnlyChanges() {
        onlyChange("*").then().statusCode(412);
        CustomerApi.put("erp", erpId, CustomerFixture.named("There")).then().statusCode(201);
        onlyChange("*").then().statusCode(200);
        onlyChange("\"1\"").then().statusCode(412);
        onlyChange("\"2\"").then().statusCode(200);
    }

    @Test
    void anotherCustomersIdInTheBodyIsAmbiguous() {
        var other = CustomerApi.unusedId();
        var first = CustomerApi.body(CustomerApi.put("erp", erpId, CustomerFixture.named("First")));
        var second = CustomerApi.body(CustomerApi.put("shop", other, CustomerFixture.named("Second")));
        CustomerApi.put("erp", erpId, "{\"externalIds\": {\"shop\": \"" + other + "\"}}")
                .then()
                .statusCode(409)
                .body("code", equalTo("external-ids-ambiguous"))
                .body("candidates", containsInAnyOrder(CustomerApi.id(first), CustomerApi.id(second)));
    }

    @Test
    void aNewCustomerCannotTakeAnothersId() {
        var holder = CustomerApi.created(CustomerFixture.inErp("Holder", erpId));
        CustomerApi.create(CustomerFixture.inErp("Other", erpId))
                .then()
                .statusCode(409)
                .body("code", equalTo("external-id-taken"))
                .body("holder", equalTo(CustomerApi.id(holder)));
        CustomerApi.put("shop", CustomerApi.unusedId(), CustomerFixture.inErp("Third", erpId))
                .then()
                .statusCode(409)
                .body("holder", equalTo(CustomerApi.id(holder)));
    }

    @Test
    void aChangeCannotTakeAnothersId() {
        var holder = CustomerApi.created(CustomerFixture.inErp("Holder", erpId));
        var other = CustomerApi.created(CustomerFixture.named("Other"));
        CustomerApi.patch(CustomerApi.id(other), 1, "{\"externalIds\": {\"erp\": \"" + erpId + "\"}}")
                .then()
                .statusCode(409)
                .body("holder", equalTo(CustomerApi.id(holder)));
        assertEquals(1, CustomerApi.events(other));
    }

    @Test
    void anIdThatWasGivenUpFindsNobody() {
        var customer = CustomerApi.body(CustomerApi.put("erp", erpId, CustomerFixture.named("Moving")));
        CustomerApi.patched(customer, "{\"externalIds\": {\"erp\": \"" + CustomerApi.unusedId() + "\"}}");
        CustomerApi.caller()
                .get(CustomerApi.PATH + "/by-external-id/erp/{id}", erpId)
                .then()
                .statusCode(404);
        CustomerApi.create(CustomerFixture.inErp("Next", erpId)).then().statusCode(201);
    }

    @Test
    void theBodyMustNotContradictThePath() {
        CustomerApi.put("erp", erpId, CustomerFixture.inErp("Contrary", "other"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("external-id-contradiction"));
    }

    @Test
    void aWrongSystemIsRefusedByItsPlace() {
        CustomerApi.put("Not A System", erpId, CustomerFixture.named("Nobody"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/path/system"));
    }

    private Response onlyCreate() {
        return CustomerApi.caller()
                .header("If-None-Match", "*")
                .body(CustomerFixture.named("Once"))
                .put(CustomerApi.PATH + "/by-external-id/erp/{id}", erpId);
    }

    private Response onlyChange(String version) {
        return CustomerApi.caller()
                .header("If-Match", version)
                .body("{\"owner\": \"" + CustomerApi.unusedId() + "\"}")
                .put(CustomerApi.PATH + "/by-external-id/erp/{id}", erpId);
    }
}
