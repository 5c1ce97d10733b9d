package crm.customer.profile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerValidationTest {

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "givenName", "familyName"})
    void kindAndOneNameAreEnough(String name) {
        CustomerApi.create("{\"kind\": \"organization\", \"" + name + "\": \"Nordwind\"}")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "محمد بن سلمان", "👩‍👩‍👧‍👦🎉", "Nguyễn Thị Ánh", "Ὀδυσσεύς"})
    void namesOfTheWorldSurvive(String name) {
        var customer = CustomerApi.created(CustomerFixture.named(name));
        var read = CustomerApi.body(CustomerApi.get(CustomerApi.id(customer)));
        assertEquals(name, read.get("displayName").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "12e2147483646", "-1e2147483647", "1e-2147483647", "10e2147483646", "1e99"})
    void refusesNumbersThatNobodyCouldWriteOut(String number) {
        var held = CustomerApi.created(CustomerFixture.named("Lin"));
        var customer = "{\"kind\": \"person\", \"familyName\": \"Lin\", \"attributes\": {\"a\": " + number + "}}";

        for (var answer : List.of(
                CustomerApi.create(customer),
                CustomerApi.put("erp", CustomerApi.unusedId(), customer),
                CustomerApi.patch(CustomerApi.id(held), CustomerApi.version(held), customer))) {
            answer.then().statusCode(400).body("errors.pointer", hasItem("/attributes/a"));
        }
        CustomerApi.batch("[" + customer + "]")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(400))
                .body("items[0].problem.errors.pointer", hasItem("/items/0/attributes/a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind|"robot"|/kind|wrong-format
                    kind|null|/kind|required
                    gender|"x"|/gender|wrong-format
                    birthDate|"19371233"|/birthDate|wrong-format
                    birthDate|"2023-02-30"|/birthDate|wrong-format
                    birthDate|"1849-12-31"|/birthDate|out-of-range
                    birthDate|"2999-01-01"|/birthDate|out-of-range
                    emails|[{"address": "nobody"}]|/emails/0/address|email-invalid
                    emails|[{}]|/emails/0/address|required
                    emails|[{"address": "a@example.com", "entered": "b"}]|/emails/0/entered|read-only
                    phones|[{"number": "030 1234567"}]|/phones/0/number|phone-country-unknown
                    phones|[{"number": "+49 1"}]|/phones/0/number|phone-invalid
                    addresses|[{"country": "XX"}]|/addresses/0/country|country-unknown
                    addresses|[{"label": "home"}]|/addresses/0|address-empty
                    language|"xx-YY"|/language|language-unknown
                    timeZone|"Europe/Atlantis"|/timeZone|time-zone-unknown
                    tags|["a", " "]|/tags/1|required
                    attributes|{"a": {"b": 1}}|/attributes/a|wrong-type
                    attributes|{"a/b": 1}|/attributes/a~1b|attribute-name-invalid
                    externalIds|{"ERP": "1"}|/externalIds/ERP|system-invalid
                    externalIds|{"erp": ""}|/externalIds/erp|required
                    displayName|"a\\nb"|/displayName|forbidden-character
                    loyalty|1|/loyalty|unknown-property
                    id|"x"|/id|unknown-property
                    tags|"vip"|/tags|wrong-type
                    """)
    void whatIsWrongIsNamedWithItsPlace(String field, String value, String pointer, String code) {
        var customer = CustomerApi.object(CustomerFixture.named("Wrong")).set(field, CustomerApi.json(value));
        CustomerApi.create(customer.toString())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        CustomerApi.create("{\"gender\": \"x\", \"language\": \"xx\", \"timeZone\": \"x\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/kind", "/displayName", "/gender", "/language", "/timeZone"));
    }

    @ParameterizedTest
    @CsvSource({
        "displayName,250",
        "givenName,120",
        "familyName,120",
        "source,100",
        "owner,200",
    })
    void theDatabaseTakesTheLongestTextThatValidationTakes(String field, int length) {
        var customer = CustomerApi.object(CustomerFixture.named("Long"));
        CustomerApi.create(customer.put(field, "😀".repeat(length)).toString())
                .then()
                .statusCode(201);
        CustomerApi.create(customer.put(field, "😀".repeat(length + 1)).toString())
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("wrong-length"));
    }

    @Test
    void theLongestNamesStillMakeADisplayName() {
        CustomerApi.create("{\"kind\": \"person\", \"givenName\": \"%s\", \"familyName\": \"%s\"}"
                        .formatted("x".repeat(120), "y".repeat(120)))
                .then()
                .statusCode(201);
    }

    @Test
    void aCustomerThatIsFullInEveryFieldIsTaken() {
        var customer = CustomerApi.object(CustomerFixture.named("Full"));
        var tags = customer.putArray("tags");
        var attributes = customer.putObject("attributes");
        var externalIds = customer.putObject("externalIds");
        for (int i = 0; i < 50; i++) {
            tags.add("tag-" + i + "x".repeat(40));
        }
        for (int i = 0; i < 100; i++) {
            attributes.put("a" + i, "x".repeat(1_000));
        }
        for (int i = 0; i < 20; i++) {
            externalIds.put("system-" + i, CustomerApi.unusedId() + "x".repeat(150));
        }
        CustomerApi.create(customer.toString()).then().statusCode(201);
    }
}
