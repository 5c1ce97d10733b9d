package crm.customer.profile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.customer.Relation;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerPatchTest {

    /** A patch of one field each; the last line is what a front end sends that read the list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"organization\"}",
                "{\"displayName\": \"Mei\"}",
                "{\"givenName\": \"Meili\"}",
                "{\"familyName\": null}",
                "{\"gender\": \"other\"}",
                "{\"birthDate\": \"1991-01-01\"}",
                "{\"emails\": []}",
                "{\"phones\": null}",
                "{\"addresses\": [{\"city\": \"Bern\", \"country\": \"CH\"}]}",
                "{\"language\": \"fr\"}",
                "{\"timeZone\": \"Asia/Shanghai\"}",
                "{\"tags\": [\"other\"]}",
                "{\"attributes\": {\"shoeSize\": 39}}",
                "{\"externalIds\": {\"erp\": null}}",
                "{\"source\": null}",
                "{\"owner\": \"bo\"}"
            })
    void leavesEveryOtherFieldAlone(String patch) {
        var before = CustomerFixture.createdComplete();
        var after = CustomerApi.patched(before, patch);

        var field = CustomerApi.json(patch).fieldNames().next();
        assertEquals(Set.of(field, "version", "updatedAt"), differences(before, after));
        assertEquals(List.of(field), changedFields(before));
    }

    @Test
    void aNumberOfManyDigitsComesBackAsItWas() {
        var number = "123456789012345678901234567890";
        var customer = CustomerApi.created("{\"kind\": \"person\", \"displayName\": \"A\", \"attributes\": {\"n\": "
                + number + ", \"small\": 1}}");

        var same = CustomerApi.patched(customer, "{\"attributes\": {\"n\": " + number + ", \"small\": 1.0}}");

        assertEquals(1, CustomerApi.version(same));
        assertEquals(number, same.at("/attributes/n").asText());
    }

    @Test
    void membersOfAttributesAndExternalIdsChangeOneByOne() {
        var before = CustomerFixture.createdComplete();
        var after = CustomerApi.patched(
                before,
                "{\"attributes\": {\"hobbies\": null, \"pets\": 2}, \"externalIds\": {\"shop\": \""
                        + CustomerApi.unusedId() + "\"}}");
        assertEquals(
                CustomerApi.json("{\"height\": 1.68, \"member\": true, \"pets\": 2, \"shoeSize\": 38}"),
                after.get("attributes"));
        assertEquals(before.at("/externalIds/erp"), after.at("/externalIds/erp"));
    }

    @Test
    void sendingBackWhatWasReadChangesNothing() {
        var before = CustomerFixture.createdComplete();
        var echo = before.deepCopy().remove(List.of("id", "version", "createdAt", "updatedAt"));
        var after = CustomerApi.patched(before, echo.toString());

        assertEquals(before, after);
        assertEquals(1, CustomerApi.events(before));
        assertEquals(1, Stored.auditOf(CustomerApi.id(before)).size());
    }

    @Test
    void whatWasTypedNeedNotBeKnown() {
        var before = CustomerFixture.createdComplete();
        Relation.update("update customer set emails = '[{\"address\": \"mei@old.example\", \"primary\": true}]',"
                + " phones = '[{\"number\": \"+4930123456\", \"primary\": true}]' where id = '" + CustomerApi.id(before)
                + "'");

        var after = CustomerApi.patched(before, "{\"owner\": \"otto\"}");

        assertEquals("otto", after.get("owner").textValue());
        assertEquals("mei@old.example", after.at("/emails/0/address").textValue());
        assertTrue(after.at("/emails/0/entered").isMissingNode());
        assertEquals(
                List.of("owner"),
                Stored.rows("select unnest(fields) from audit_entry where version = 2 and resource_id = '"
                        + CustomerApi.id(before) + "'"));
        var echoed = CustomerApi.patched(after, "{\"emails\": " + after.get("emails") + "}");
        assertEquals(after, echoed);
    }

    @Test
    void oneAddressOfAListCanBeEditedInPlace() {
        var before = CustomerFixture.createdComplete();
        var emails = before.get("emails").deepCopy();
        ((ObjectNode) emails.get(0)).put("address", "Mei@New.example");
        var after = CustomerApi.patched(before, "{\"emails\": " + emails + "}");
        assertEquals("mei@new.example", after.at("/emails/0/address").textValue());
        assertEquals("Mei@New.example", after.at("/emails/0/entered").textValue());
    }

    @Test
    void aDerivedDisplayNameFollowsTheNames() {
        var customer = CustomerApi.created("{\"kind\": \"person\", \"givenName\": \"Mei\", \"familyName\": \"Lin\"}");
        assertEquals("Mei Lin", customer.get("displayName").textValue());

        var renamed = CustomerApi.patched(customer, "{\"familyName\": \"Wang\"}");
        assertEquals("Mei Wang", renamed.get("displayName").textValue());

        var given = CustomerApi.patched(renamed, "{\"displayName\": \"Dr. Wang\"}");
        var kept = CustomerApi.patched(given, "{\"familyName\": \"Li\"}");
        assertEquals("Dr. Wang", kept.get("displayName").textValue());

        var derived = CustomerApi.patched(kept, "{\"displayName\": null}");
        assertEquals("Mei Li", derived.get("displayName").textValue());
    }

    @Test
    void theLastNameCannotBeTakenAway() {
        var customer = CustomerApi.created(CustomerFixture.named("Only"));
        CustomerApi.patch(CustomerApi.id(customer), 1, "{\"displayName\": null}")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("name-required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "createdAt", "updatedAt", "loyalty"})
    void readOnlyAndUnknownFieldsAreRefusedByName(String field) {
        var customer = CustomerApi.created(CustomerFixture.named("Strict"));
        CustomerApi.patch(CustomerApi.id(customer), 1, "{\"" + field + "\": \"1\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void onlyMergePatchIsTaken() {
        var id = CustomerApi.id(CustomerApi.created(CustomerFixture.named("Typed")));
        CustomerApi.caller()
                .header("If-Match", "\"1\"")
                .body("{}")
                .patch(CustomerApi.PATH + "/{id}", id)
                .then()
                .statusCode(415);
        assertFalse(CustomerApi.get(id).asString().isEmpty());
    }

    private static Set<String> differences(ObjectNode before, ObjectNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> before.path(name).equals(after.path(name)));
        return names;
    }

    private static List<String> changedFields(ObjectNode customer) {
        return Stored.rows("select unnest(fields) from audit_entry where version = 2 and resource_id = '"
                + CustomerApi.id(customer) + "'");
    }
}
