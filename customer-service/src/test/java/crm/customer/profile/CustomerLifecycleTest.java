package crm.customer.profile;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerLifecycleTest {

    @Test
    void aCreatedCustomerIsReadAsItWasAnswered() {
        var created = CustomerApi.create(CustomerFixture.complete(CustomerApi.unusedId()));
        var customer = CustomerApi.body(created);

        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/customers/" + CustomerApi.id(customer)));
        var read = CustomerApi.get(CustomerApi.id(customer));
        read.then().statusCode(200).header("ETag", "\"1\"");
        assertEquals(customer, CustomerApi.body(read));
    }

    @Test
    void whatIsStoredIsNormalisedAndWhatWasTypedIsKept() {
        var customer = CustomerFixture.createdComplete();

        assertEquals(CustomerApi.json("""
                        [{"address": "mei.lin@example.com", "entered": "Mei.Lin@Example.com", "label": "work", "primary": true}]"""), customer.get("emails"));
        assertEquals(CustomerApi.json("""
                        [{"number": "+49301234567", "entered": "030 1234567", "label": "home", "primary": true}]"""), customer.get("phones"));
        assertEquals("DE", customer.at("/addresses/0/country").textValue());
    }

    @Test
    void aReaderWhoHasTheVersionIsNotSentItAgain() {
        var id = CustomerApi.id(CustomerApi.created(CustomerFixture.named("Unchanged")));
        CustomerApi.caller()
                .header("If-None-Match", "\"1\"")
                .get(CustomerApi.PATH + "/{id}", id)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
    }

    @Test
    void aRegistrationIsAnnounced() {
        var customer = CustomerFixture.createdInShop();
        OutboxAssert.lastEvent(CustomerRegistered.TYPE, uuid(customer))
                .matchesSample("/kind", "/source", "/country", "/version")
                .has("/customerId", CustomerApi.id(customer))
                .has("/createdAt", customer.get("createdAt").textValue());
    }

    @Test
    void aChangeIsAnnouncedWithTheNamesOfTheChangedFields() {
        var customer = CustomerFixture.createdInShop();
        CustomerApi.patched(customer, "{\"language\": \"fr\", \"source\": \"fair\"}");
        OutboxAssert.lastEvent(CustomerChanged.TYPE, uuid(customer))
                .matchesSample("/kind", "/version")
                .has("/contact/language", "fr")
                .has("/source", "fair")
                .has("/changedFields", List.of("language", "source"));
    }

    @Test
    void theOthersAreToldHowToRecogniseAndAddressACustomer() {
        var customer = CustomerFixture.createdInShop();
        CustomerApi.patched(customer, """
                {"emails": [{"address": "second@Example.com"}, {"address": "first@example.com", "primary": true}],
                 "givenName": null, "displayName": "Lin"}""");

        OutboxAssert.lastEvent(CustomerChanged.TYPE, uuid(customer))
                .has("/contact/emails", List.of("first@example.com", "second@example.com"))
                .has("/contact/displayName", "Lin")
                .has(
                        "/contact/externalIds",
                        Map.of("shop", customer.at("/externalIds/shop").textValue()))
                .has("/changedFields", List.of("displayName", "givenName", "emails"));
        var sparse = CustomerApi.created(CustomerFixture.named("Only a name"));
        var contact = OutboxAssert.lastEvent(CustomerRegistered.TYPE, uuid(sparse))
                .payload()
                .get("contact");
        assertEquals(
                CustomerApi.json("{\"displayName\": \"Only a name\", \"emails\": [], \"externalIds\": {}}"), contact);
    }

    @Test
    void aRemovedCustomerIsGoneAndAnnounced() {
        var customer = CustomerFixture.createdComplete();
        CustomerApi.delete(CustomerApi.id(customer), 1).then().statusCode(204);

        CustomerApi.get(CustomerApi.id(customer)).then().statusCode(404).body("code", equalTo("customer-not-found"));
        OutboxAssert.lastEvent(CustomerRemoved.TYPE, uuid(customer))
                .matchesSample()
                .has("/version", 2);
        assertEquals(List.of(CustomerRegistered.TYPE, CustomerRemoved.TYPE), OutboxAssert.typesOf(uuid(customer)));
    }

    @Test
    void aRemovedCustomersExternalIdIsFreeAgain() {
        var erpId = CustomerApi.unusedId();
        var first = CustomerApi.created(CustomerFixture.inErp("First", erpId));
        CustomerApi.delete(CustomerApi.id(first), 1).then().statusCode(204);
        CustomerApi.create(CustomerFixture.inErp("Second", erpId)).then().statusCode(201);
    }

    @Test
    void everyWriteIsAuditedByTheNamesOfItsFields() {
        var customer = CustomerApi.created(CustomerFixture.named("Audited"));
        CustomerApi.patched(customer, "{\"owner\": \"bo\"}");
        CustomerApi.delete(CustomerApi.id(customer), 2).then().statusCode(204);
        assertEquals(
                "[create 1 kind,displayName, update 2 owner, delete 3 kind,displayName,owner]",
                Stored.auditOf(CustomerApi.id(customer)).toString());
    }

    @Test
    void aChangeNeedsAVersion() {
        var id = CustomerApi.id(CustomerApi.created(CustomerFixture.named("Guarded")));
        CustomerApi.caller()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(CustomerApi.PATH + "/{id}", id)
                .then()
                .statusCode(428);
        CustomerApi.caller().delete(CustomerApi.PATH + "/{id}", id).then().statusCode(428);
    }

    @Test
    void anOldVersionIsRefusedWithWhatChangedSince() {
        var customer = CustomerApi.created(CustomerFixture.named("Stale"));
        CustomerApi.patched(customer, "{\"owner\": \"bo\"}");
        CustomerApi.patch(CustomerApi.id(customer), 1, "{\"owner\": \"al\"}")
                .then()
                .statusCode(412)
                .body("errors.pointer", hasItem("/owner"));
        CustomerApi.delete(CustomerApi.id(customer), 1).then().statusCode(412);
    }

    private static UUID uuid(JsonNode customer) {
        return UUID.fromString(CustomerApi.id(customer));
    }
}
