package crm.sales.order;

import static crm.sales.Orders.line;
import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.atOnce;
import static crm.sales.SalesApi.batch;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.get;
import static crm.sales.SalesApi.id;
import static crm.sales.SalesApi.list;
import static crm.sales.SalesApi.object;
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
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.sales.Orders;
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
class OrderTest {

    private final String number = unused("N");

    @Test
    void tellsTheOthersWhatWasOrdered() {
        var customer = UUID.randomUUID().toString();
        var order = created(ORDERS, Orders.likeTheSample(customer));

        OutboxAssert.lastEvent("sales.order-placed.v1", uuid(order))
                .matchesSample(
                        "/order/number",
                        "/order/version",
                        "/order/status",
                        "/order/orderedAt",
                        "/order/currency",
                        "/order/lines/0/position",
                        "/order/lines/0/quantity",
                        "/order/lines/0/unitPrice",
                        "/order/lines/0/discount",
                        "/order/lines/0/tax",
                        "/order/lines/0/net",
                        "/order/lines/0/unitCost",
                        "/order/net",
                        "/order/tax",
                        "/order/gross",
                        "/order/country",
                        "/order/channel",
                        "/order/paymentMethod",
                        "/order/paymentState",
                        "/order/fulfilmentState")
                .has("/order/customerId", customer);
        patch(ORDERS, id(order), "{\"fulfilmentState\": \"shipped\"}").then().statusCode(200);
        OutboxAssert.lastEvent("sales.order-changed.v1", uuid(order))
                .matchesSample()
                .has("/changedFields", List.of("fulfilmentState"))
                .has("/order/version", 2);
    }

    @Test
    void computesAmountsLineByLine() {
        var order = created(ORDERS, """
                {"currency": "EUR", "lines": [
                  {"sku": "A", "quantity": 3, "unitPrice": {"amount": "0.335", "currency": "EUR"}, "taxRate": 0.19},
                  {"sku": "B", "quantity": 1.5, "unitPrice": {"amount": 10, "currency": "EUR"},
                   "discount": {"amount": "0.01", "currency": "EUR"}, "taxRate": 0.07},
                  {"sku": "FREE", "quantity": 1, "unitPrice": {"amount": 0, "currency": "EUR"}}]}""");

        get(ORDERS, id(order))
                .then()
                .body("lines.position", contains(1, 2, 3))
                // 1.005 and 0.1919 and 1.0493, each rounded half up
                .body("lines.net.amount", contains("1.01", "14.99", "0.00"))
                .body("lines.tax.amount", contains("0.19", "1.05", "0.00"))
                .body("net.amount", equalTo("16.00"))
                .body("tax.amount", equalTo("1.24"))
                .body("gross.amount", equalTo("17.24"))
                .body("gross.currency", equalTo("EUR"))
                .body("number", matchesPattern("S\\d+"))
                .body("paymentState", equalTo("pending"))
                .body("fulfilmentState", equalTo("unfulfilled"))
                .body("customer", nullValue());
    }

    @Test
    void roundsToTheCurrencysOwnUnit() {
        var yen = created(ORDERS, """
                {"currency": "JPY", "lines": [
                  {"sku": "A", "quantity": 1, "unitPrice": {"amount": "99.5", "currency": "JPY"}, "taxRate": 0.1}]}""");

        assertEquals("100", yen.at("/lines/0/net/amount").textValue());
        assertEquals("10", yen.at("/tax/amount").textValue());
    }

    @Test
    void saysEverythingThatIsWrong() {
        post(ORDERS, """
                {"currency": "GBP", "orderedAt": "1810-12-01T08:26:00Z", "country": "XX", "status": "lost",
                 "paymentState": "refunded", "customer": {"externalId": {"system": "Shop!", "id": "1"}}, "lines": [
                  {"sku": "A", "quantity": 0, "unitPrice": {"amount": "1", "currency": "EUR"}},
                  {"position": 1, "sku": "", "quantity": 1},
                  {"sku": "C", "quantity": 1, "unitPrice": {"amount": "1", "currency": "GBP"},
                   "discount": {"amount": "1.01", "currency": "GBP"}, "taxRate": 0.2, "tax": {"amount": "1", "currency": "GBP"}}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/orderedAt",
                                "/country",
                                "/status",
                                "/paymentState",
                                "/customer/externalId",
                                "/lines/1/position"));
        post(ORDERS, """
                {"currency": "GBP", "lines": [
                  {"sku": "A", "quantity": 0, "unitPrice": {"amount": "1", "currency": "EUR"}},
                  {"sku": "", "quantity": 1, "orderPosition": 1},
                  {"sku": "C", "quantity": 1, "unitPrice": {"amount": "1", "currency": "GBP"},
                   "discount": {"amount": "1.01", "currency": "GBP"}, "taxRate": 0.2, "tax": {"amount": "1", "currency": "GBP"}}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/lines/0/quantity",
                                "/lines/0/unitPrice/currency",
                                "/lines/1/sku",
                                "/lines/1/unitPrice",
                                "/lines/1/orderPosition",
                                "/lines/2/discount",
                                "/lines/2/taxRate"));
        post(ORDERS, "{\"lines\": []}").then().statusCode(400).body("errors.pointer", contains("/currency", "/lines"));
    }

    @Test
    void changesNothingWhenItIsWrittenAgain() {
        var body = Orders.likeTheSample(UUID.randomUUID().toString());

        put(ORDERS, "erp", number, body).then().statusCode(201).body("externalIds.erp", equalTo(number));
        put(ORDERS, "erp", number, body).then().statusCode(200).body("version", equalTo(1));
        var read = caller().get(ORDERS + "/by-external-id/erp/" + number);
        // what was computed is not to be written, the rest may come back as it was read
        var again = object(read.asString());
        again.remove(List.of("id", "version", "net", "tax", "gross", "createdAt", "updatedAt"));
        again.get("lines").forEach(line -> ((ObjectNode) line).remove("net"));
        put(ORDERS, "erp", number, again.toString()).then().statusCode(200).body("version", equalTo(1));
        put(ORDERS, "erp", number, "{\"lines\": [" + line("85123A", 7, "2.55") + "]}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("net.amount", equalTo("17.85"));
    }

    @Test
    void goesOnlyForward() {
        var order = created(ORDERS, Orders.of(number, line("A", 1, "1")));

        for (var refused : List.of("refunded", "partially-refunded")) {
            patch(ORDERS, id(order), "{\"paymentState\": \"" + refused + "\"}")
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("follows-from-reversals"));
        }
        patch(ORDERS, id(order), "{\"paymentState\": \"failed\"}").then().statusCode(200);
        patch(ORDERS, id(order), "{\"paymentState\": \"paid\", \"fulfilmentState\": \"shipped\"}")
                .then()
                .statusCode(200);
        patch(ORDERS, id(order), "{\"paymentState\": \"pending\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-not-allowed"))
                .body("errors[0].pointer", equalTo("/paymentState"));
        patch(ORDERS, id(order), "{\"fulfilmentState\": \"in-production\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-not-allowed"));
        patch(ORDERS, id(order), "{\"status\": \"completed\", \"fulfilmentState\": \"delivered\"}")
                .then()
                .statusCode(200);
        patch(ORDERS, id(order), "{\"status\": \"placed\"}").then().statusCode(409);
    }

    @Test
    void keepsTheCustomerItIsTold() {
        var shop = unused("c");
        var named = created(
                ORDERS,
                "{\"customer\": {\"externalId\": {\"system\": \"shop\", \"id\": \"" + shop + "\"}}, "
                        + Orders.of(number, line("A", 1, "1")).substring(1));
        var customer = UUID.randomUUID().toString();

        get(ORDERS, id(named)).then().body("customer.id", nullValue()).body("customer.externalId.id", equalTo(shop));
        patch(ORDERS, id(named), "{\"customer\": {\"id\": \"" + customer + "\"}}")
                .then()
                .statusCode(200)
                .body("customer.id", equalTo(customer))
                .body("customer.externalId", nullValue());
        patch(ORDERS, id(named), "{\"customer\": null}").then().statusCode(200).body("customer", nullValue());
        patch(ORDERS, id(named), "{\"customer\": {}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/customer"));
    }

    @Test
    void isWrittenInBatches() {
        var rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"mode\": \"upsert\", \"externalIds\": {\"shop\": \"" + number + "-" + i + "\"}, "
                        + Orders.of(number, line("A", 1 + i % 7, "2.50"), line("B", 1, "0.01"))
                                .substring(1))
                .toList();

        batch(ORDERS, rows).then().statusCode(207).body("items.status.unique()", contains(201));
        batch(ORDERS, rows).then().statusCode(207).body("items.status.unique()", contains(200));
        list(ORDERS, "total=exact&filter=number==" + number)
                .then()
                .body("total.value", equalTo(1_000))
                .body("items.version.unique()", contains(1));
        var mixed = List.of(
                "{\"mode\": \"update\", \"externalIds\": {\"shop\": \"" + number + "-0\"}, \"channel\": \"phone\"}",
                rows.get(1).replace("upsert", "create"),
                "{\"mode\": \"update\", \"externalIds\": {\"shop\": \"" + number + "-x\"}}",
                "{\"currency\": \"GBP\", \"lines\": []}");
        batch(ORDERS, mixed)
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 409, 404, 400))
                .body("items[1].problem.code", equalTo("external-id-taken"))
                .body("items[3].problem.errors[0].pointer", equalTo("/items/3/lines"));
    }

    @Test
    void isOneOrderForAllWhoUpsertIt() throws Exception {
        var answers = atOnce(12, i -> put(ORDERS, "shop", number, Orders.of(number, line("A", 1 + i, "1"))));

        assertEquals(Map.of(201, 1L, 200, 11L), answers);
        list(ORDERS, "total=exact&filter=number==" + number).then().body("total.value", equalTo(1));
    }

    @Test
    void isFoundByWhatIsInIt() {
        var sku = unused("sku-");
        var order = created(ORDERS, Orders.of(number, line("A", 1, "100"), line(sku, 2, "5")));

        for (var filter : List.of(
                "sku==" + sku,
                "number==" + number,
                "number==" + number + ";gross=ge=110",
                "number==" + number + ";status==placed;paymentState==pending;fulfilmentState==unfulfilled",
                "id==" + id(order))) {
            list(ORDERS, "filter=" + filter).then().statusCode(200).body("items.id", contains(id(order)));
        }
        list(ORDERS, "filter=number==" + number + ";gross=gt=110").then().body("items", equalTo(List.of()));
        for (var sort : List.of("orderedAt", "-gross", "createdAt", "-updatedAt")) {
            list(ORDERS, "limit=1&sort=" + sort).then().statusCode(200);
        }
        list(ORDERS, "sort=channel").then().statusCode(400);
    }

    @Test
    void isForThoseWithTheRight() {
        given().get(ORDERS).then().statusCode(401);
        var reader = TestTokens.withScopes("orders:read");
        given().auth()
                .oauth2(reader)
                .contentType("application/json")
                .body(Orders.of(number, line("A", 1, "1")))
                .post(ORDERS)
                .then()
                .statusCode(403);
        given().auth().oauth2(reader).get(ORDERS).then().statusCode(200);
        get(ORDERS, UUID.randomUUID().toString()).then().statusCode(404).body("code", equalTo("order-not-found"));
        list(ORDERS, "colour=red").then().statusCode(400).body("errors.code", hasItem("unknown-parameter"));
    }

    @Test
    void isPlacedOnceForOneKey() throws Exception {
        var key = UUID.randomUUID().toString();
        var answers = atOnce(8, i -> caller().header("Idempotency-Key", key)
                .body(Orders.of(number, line("A", 1, "1")))
                .post(ORDERS));

        answers.keySet().removeAll(List.of(201, 409));
        assertEquals(Map.of(), answers);
        list(ORDERS, "total=exact&filter=number==" + number).then().body("total.value", equalTo(1));
    }
}
