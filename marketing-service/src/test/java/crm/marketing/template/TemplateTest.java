package crm.marketing.template;

import static crm.marketing.testing.Marketing.TEMPLATES;
import static crm.marketing.testing.Marketing.caller;
import static crm.marketing.testing.Marketing.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.QuickDelivery;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
class TemplateTest {

    @Test
    void itsExamplesWork() {
        var id = Marketing.template(TemplateDocs.WRITTEN);

        caller().get(TEMPLATES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("variables.discount", equalTo("10 %"));
        caller().header("If-None-Match", "\"1\"")
                .get(TEMPLATES + "/" + id)
                .then()
                .statusCode(304);
        caller().body(TemplateDocs.FOR_MEI)
                .post(TEMPLATES + "/" + id + ":preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Mei, 20 % off until Sunday"))
                .body("text", containsString("Dear Ada Lovelace"));
        patch(id, 1, TemplateDocs.NEW_DISCOUNT)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("variables.discount", equalTo("15 %"));
        patch(id, 1, TemplateDocs.NEW_DISCOUNT).statusCode(412).body("code", equalTo("stale"));
        caller().get(TEMPLATES + "?filter=name==Spring*&sort=-updatedAt&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        caller().header("If-Match", "\"2\"").delete(TEMPLATES + "/" + id).then().statusCode(204);
        caller().get(TEMPLATES + "/" + id).then().statusCode(404).body("code", equalTo("template-not-found"));
    }

    @Test
    void isShownAsACustomerWouldReadIt() {
        var customer = Customers.registered("M<i>ei");
        var id = Marketing.template("""
                {"name": "n", "subject": "s\\nt {customer.givenName}", "text": "{customer.givenName}",
                 "html": "<b>{customer.givenName}</b>{#if customer.language == 'de'}Hallo{#else}Hello{/if} {campaign.name ?: 'x'}"}""");
        eventually(
                "the customer is known",
                () -> preview(id, "{\"customerId\": \"" + customer + "\"}")
                                .extract()
                                .statusCode()
                        == 200);

        preview(id, "{\"customerId\": \"" + customer + "\", \"values\": {\"campaign.name\": \"\"}}")
                .body("subject", equalTo("s t M<i>ei"))
                .body("text", equalTo("M<i>ei"))
                .body("html", equalTo("<b>M&lt;i&gt;ei</b>Hallo x"));
        preview(id, "{\"customerId\": \"00000000-0000-7000-8000-000000000000\"}")
                .statusCode(404);
        preview(id, "{\"values\": {\"nothing\": \"x\"}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/values/nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{customer.shoeSize}",
                "{customer}",
                "{customer.givenName.toUpperCase}",
                "{nothing}",
                "{#if nothing}x{/if}",
                "{customer.givenName ?: nothing}"
            })
    void aVariableThatIsNotDeclaredIsRefusedWithItsPlace(String text) {
        refused("first line\\n  " + text, "unknown-variable").body("errors[0].detail", containsString("line 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{customer.getClass()}",
                "{customer.givenName.length()}",
                "{cdi:clock}",
                "{inject:clock.now}",
                "{#for c in customer}x{/for}",
                "{#include other /}",
                "{#let a=1}{a}{/let}",
                "{#if customer.givenName}",
                "{customer.givenName.concat('a')}",
                "{str:eval('x')}",
                "{customer.givenName",
            })
    void whatIsMoreThanAVariableIsRefused(String text) {
        refused(text, "malformed-template");
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        caller().body(
                        "{\"name\": \"n\", \"subject\": \"{a}\", \"text\": \"{b}\", \"html\": \"{c}\", \"variables\": {\"1\": \"x\"}}")
                .post(TEMPLATES)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(java.util.List.of("/variables/1", "/subject", "/text", "/html")));
        caller().body("{\"name\": \"\"}").post(TEMPLATES).then().statusCode(400).body("errors.size()", equalTo(3));
        caller().body("{\"name\": \"n\", \"subject\": \"s\", \"text\": \"t\", \"variables\": {\"a\": null}}")
                .post(TEMPLATES)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/variables/a"))
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void bracesOfStyleSheetsAreText() {
        var id = Marketing.template("""
                {"name": "n", "subject": "s", "text": "a \\\\{b\\\\} { c }", "html": "<style>p { color: red }</style>"}""");

        preview(id, "{}").body("text", equalTo("a {b} { c }")).body("html", containsString("p { color: red }"));
    }

    @Test
    void theScopesAreChecked() {
        for (var scope : new String[] {"customers:read", "campaigns:read"}) {
            caller().auth()
                    .oauth2(TestTokens.withScopes(scope))
                    .body(TemplateDocs.WRITTEN)
                    .post(TEMPLATES)
                    .then()
                    .statusCode(403);
        }
        caller().auth()
                .oauth2(TestTokens.withScopes("campaigns:read"))
                .get(TEMPLATES)
                .then()
                .statusCode(200);
        caller().auth()
                .oauth2(TestTokens.withScopes("campaigns:write"))
                .get(TEMPLATES)
                .then()
                .statusCode(not(equalTo(200)));
    }

    private static ValidatableResponse refused(String text, String code) {
        return caller().body("{\"name\": \"n\", \"subject\": \"s\", \"text\": \"" + text + "\"}")
                .post(TEMPLATES)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].code", equalTo(code));
    }

    private static ValidatableResponse preview(String id, String body) {
        return caller().body(body).post(TEMPLATES + "/" + id + ":preview").then();
    }

    private static ValidatableResponse patch(String id, long version, String patch) {
        return caller().contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(TEMPLATES + "/" + id)
                .then();
    }
}
