package crm.sales.product;

import static crm.sales.SalesApi.PRODUCTS;
import static crm.sales.SalesApi.atOnce;
import static crm.sales.SalesApi.batch;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.get;
import static crm.sales.SalesApi.id;
import static crm.sales.SalesApi.list;
import static crm.sales.SalesApi.patch;
import static crm.sales.SalesApi.post;
import static crm.sales.SalesApi.put;
import static crm.sales.SalesApi.unused;
import static crm.sales.SalesApi.uuid;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ProductTest {

    private final String sku = unused("P-");

    @Test
    void tellsTheOthersWhatWasAddedAndChanged() {
        var product = created(PRODUCTS, complete());
        OutboxAssert.lastEvent("sales.product-added.v1", uuid(product))
                .matchesSample("/product/name", "/product/price", "/product/unitCost", "/product/taxRate")
                .has("/product/version", 1)
                .has("/product/sku", sku);

        patch(PRODUCTS, id(product), "{\"price\": {\"amount\": 2.55, \"currency\": \"GBP\"}}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        patch(PRODUCTS, id(product), "{\"price\": {\"amount\": \"2.75\", \"currency\": \"GBP\"}}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        OutboxAssert.lastEvent("sales.product-changed.v1", uuid(product))
                .matchesSample("/changedFields", "/product/version")
                .has("/product/price", "2.75");
    }

    @Test
    void readsWhatWasWritten() {
        var product = created(PRODUCTS, complete());

        get(PRODUCTS, id(product))
                .then()
                .statusCode(200)
                .body("sku", equalTo(sku))
                .body("price.amount", equalTo("2.55"))
                .body("price.currency", equalTo("GBP"))
                .body("taxRate", equalTo(0.2f))
                .body("active", equalTo(true));
        get(PRODUCTS, UUID.randomUUID().toString()).then().statusCode(404).body("code", equalTo("product-not-found"));
    }

    @Test
    void saysEverythingThatIsWrong() {
        post(PRODUCTS, """
                {"sku": " ", "price": {"amount": "-1", "currency": "GBP"},
                 "unitCost": {"amount": "1.0000001", "currency": "EUR"}, "taxRate": 19}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/sku",
                                "/name",
                                "/price/amount",
                                "/unitCost/currency",
                                "/unitCost/amount",
                                "/taxRate"));
        post(PRODUCTS, "{\"sku\": \"x\", \"name\": \"X\", \"price\": {\"amount\": \"1\", \"currency\": \"XXX\"}}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("currency-unknown"));
        post(PRODUCTS, "{\"sku\": \"x\", \"name\": \"X\", \"colour\": \"red\"}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-property"));
    }

    @Test
    void keepsASkuForOneProduct() throws Exception {
        var product = created(PRODUCTS, complete());

        post(PRODUCTS, complete())
                .then()
                .statusCode(409)
                .body("code", equalTo("sku-taken"))
                .body("holder", equalTo(id(product)));
        var other = created(PRODUCTS, complete().replace(sku, sku + "-2"));
        patch(PRODUCTS, id(other), "{\"sku\": \"" + sku + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("sku-taken"));
        // a SKU that was given up is free
        patch(PRODUCTS, id(product), "{\"sku\": \"" + sku + "-3\"}").then().statusCode(200);
        patch(PRODUCTS, id(other), "{\"sku\": \"" + sku + "\"}").then().statusCode(200);

        var contested = unused("P-");
        assertEquals(
                Map.of(201, 1L, 409, 9L),
                atOnce(10, i -> post(PRODUCTS, "{\"sku\": \"" + contested + "\", \"name\": \"Racer " + i + "\"}")));
    }

    @Test
    void isWrittenByAnIdInAnotherSystem() {
        var erp = unused("A-");

        put(PRODUCTS, "erp", erp, complete()).then().statusCode(201).body("externalIds.erp", equalTo(erp));
        put(PRODUCTS, "erp", erp, complete()).then().statusCode(200).body("version", equalTo(1));
        put(PRODUCTS, "erp", erp, "{\"active\": false, \"price\": null, \"unitCost\": null}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("active", equalTo(false))
                .body("price", nullValue());
        caller().get(PRODUCTS + "/by-external-id/erp/" + erp)
                .then()
                .statusCode(200)
                .body("sku", equalTo(sku));
        caller().header("If-None-Match", "*")
                .body(complete())
                .put(PRODUCTS + "/by-external-id/erp/" + erp)
                .then()
                .statusCode(412);
        caller().header("If-Match", "*")
                .body(complete())
                .put(PRODUCTS + "/by-external-id/erp/" + unused("A-"))
                .then()
                .statusCode(412);
        caller().header("If-Match", "\"1\"")
                .body(complete())
                .put(PRODUCTS + "/by-external-id/erp/" + erp)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
    }

    @Test
    void isWrittenInBatchesByItsSku() {
        var rows = List.of(
                "{\"mode\": \"upsert\", \"sku\": \"" + sku + "\", \"name\": \"One\"}",
                "{\"sku\": \"" + sku + "\", \"name\": \"Twice\"}",
                "{\"mode\": \"upsert\", \"sku\": \"" + sku + "\", \"name\": \"Two\"}",
                "{\"mode\": \"update\", \"sku\": \"" + unused("P-") + "\", \"name\": \"Nobody\"}",
                "17");

        batch(PRODUCTS, rows)
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 409, 200, 404, 400))
                .body("items[4].problem.errors[0].pointer", equalTo("/items/4"));
        list(PRODUCTS, "filter=sku==" + sku).then().body("items.name", contains("Two"));
    }

    @Test
    void takesAThousandAtOnce() {
        var rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"mode\": \"upsert\", \"sku\": \"" + sku + "-" + i + "\", \"name\": \"N " + i + "\"}")
                .toList();

        batch(PRODUCTS, rows).then().statusCode(207).body("items.status.unique()", contains(201));
        batch(PRODUCTS, rows).then().statusCode(207).body("items.status.unique()", contains(200));
        list(PRODUCTS, "total=exact&filter=sku==" + sku + "*")
                .then()
                .body("total.value", equalTo(1_000))
                .body("items.version.unique()", contains(1));
    }

    @Test
    void isListedPageByPage() {
        var skus = IntStream.range(0, 5).mapToObj(i -> sku + "-" + i).toList();
        skus.forEach(each -> created(PRODUCTS, complete().replace(sku, each)));

        var first = list(PRODUCTS, "sort=sku&limit=3&filter=sku==" + sku + "*");
        first.then().body("items.sku", equalTo(skus.subList(0, 3)));
        list(PRODUCTS, "sort=sku&limit=3&filter=sku==" + sku + "*&cursor=" + first.path("next"))
                .then()
                .body("items.sku", equalTo(skus.subList(3, 5)))
                .body("next", nullValue());
        list(PRODUCTS, "filter=colour==red").then().statusCode(400).body("errors.code", hasItem("unknown-field"));
    }

    @Test
    void wantsAVersionAndARight() {
        var product = created(PRODUCTS, complete());

        caller().contentType("application/merge-patch+json")
                .body("{}")
                .patch(PRODUCTS + "/" + id(product))
                .then()
                .statusCode(428);
        given().get(PRODUCTS).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.withScopes("orders:read"))
                .get(PRODUCTS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.withScopes("products:read"))
                .contentType("application/json")
                .body(complete())
                .post(PRODUCTS)
                .then()
                .statusCode(403);
    }

    private String complete() {
        return """
                {"sku": "%s", "name": "White hanging heart", "price": {"amount": "2.55", "currency": "GBP"},
                 "unitCost": {"amount": "1.10", "currency": "GBP"}, "taxRate": 0.20}""".formatted(sku);
    }
}
