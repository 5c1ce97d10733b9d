package crm.sales.reversal;

import static crm.sales.Orders.line;
import static crm.sales.Orders.paid;
import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.REVERSALS;
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
import static crm.sales.SalesApi.read;
import static crm.sales.SalesApi.unused;
import static crm.sales.SalesApi.uuid;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.sales.Orders;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ReversalTest {

    @Test
    void tellsTheOthersWhatCameBack() {
        var order = created(ORDERS, Orders.likeTheSample(UUID.randomUUID().toString()));

        var reversal = created(REVERSALS, """
                {"kind": "return", "number": "C536379", "order": {"id": "%s"}, "reversedAt": "2010-12-01T09:41:00Z",
                 "reason": "damaged", "lines": [{"orderPosition": 1, "quantity": 1}]}""".formatted(id(order)));

        OutboxAssert.lastEvent("sales.order-returned.v1", uuid(reversal))
                .matchesSample(
                        "/reversal/kind",
                        "/reversal/version",
                        "/reversal/number",
                        "/reversal/reversedAt",
                        "/reversal/currency",
                        "/reversal/lines/0/quantity",
                        "/reversal/lines/0/unitPrice",
                        "/reversal/lines/0/discount",
                        "/reversal/lines/0/tax",
                        "/reversal/lines/0/net",
                        "/reversal/lines/0/orderPosition",
                        "/reversal/net",
                        "/reversal/tax",
                        "/reversal/gross",
                        "/reversal/country",
                        "/reversal/reason")
                .has("/reversal/orderId", id(order))
                .has("/reversal/customerId", order.at("/customer/id").textValue());
        OutboxAssert.lastEvent("sales.order-changed.v1", uuid(order))
                .has("/changedFields", List.of("lines", "paymentState"))
                .has("/order/paymentState", "partially-refunded")
                .has("/order/version", 2);
        patch(REVERSALS, id(reversal), "{\"reason\": \"did not fit\"}").then().statusCode(200);
        OutboxAssert.lastEvent("sales.reversal-changed.v1", uuid(reversal))
                .has("/changedFields", List.of("reason"))
                .has("/reversal/reason", "did not fit");
    }

    @Test
    void cancelsAnOrderAsAWhole() {
        var order = created(ORDERS, Orders.likeTheSample(UUID.randomUUID().toString()));

        var cancellation = object(cancel(order, "{\"number\": \"C536379\", \"reason\": \"damaged\"}")
                .then()
                .statusCode(201)
                .extract()
                .asString());

        OutboxAssert.lastEvent("sales.order-cancelled.v1", uuid(cancellation))
                .matchesSample("/reversal/kind", "/reversal/number", "/reversal/reason")
                .has("/reversal/net", "15.00")
                .has("/reversal/lines/0/quantity", "6");
        get(ORDERS, id(order))
                .then()
                .body("status", equalTo("cancelled"))
                .body("paymentState", equalTo("refunded"))
                .body("fulfilmentState", equalTo("cancelled"))
                .body("lines[0].reversedQuantity", equalTo(6));
        cancel(order, "{}").then().statusCode(409).body("code", equalTo("nothing-left"));
        patch(ORDERS, id(order), "{\"lines\": [" + line("A", 1, "1") + "]}")
                .then()
                .statusCode(409)
                .body("code", equalTo("order-cancelled"));
        patch(ORDERS, id(order), "{\"status\": \"cancelled\", \"channel\": \"phone\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void cancelsWhatIsLeft() {
        var order = paid();
        takeBack(order, "cancellation", 1, 4).then().statusCode(201);

        var rest = object(cancel(order, "{}").asString());

        assertEquals(List.of("6", "1"), rest.findValuesAsText("quantity"));
        get(ORDERS, id(order)).then().body("status", equalTo("cancelled"));
    }

    @Test
    void neverTakesBackMoreThanWasOrdered() {
        var order = paid();
        takeBack(order, "return", 1, 7).then().statusCode(201);

        takeBack(order, "return", 1, 4)
                .then()
                .statusCode(409)
                .body("code", equalTo("more-than-ordered"))
                .body("orderPosition", equalTo(1))
                .body("left", equalTo(3))
                .body("errors[0].pointer", equalTo("/lines/0/quantity"));
        takeBack(order, "cancellation", 1, 3).then().statusCode(201);
        takeBack(order, "return", 1, 1).then().statusCode(409);
        get(ORDERS, id(order))
                .then()
                .body("lines[0].reversedQuantity", equalTo(10))
                .body("lines[1].reversedQuantity", nullValue())
                .body("paymentState", equalTo("partially-refunded"))
                .body("status", equalTo("placed"));
        takeBack(order, "return", 2, 1).then().statusCode(201);
        get(ORDERS, id(order)).then().body("paymentState", equalTo("refunded")).body("status", equalTo("placed"));
    }

    @Test
    void keepsTheSumUnderAnyNumberOfCallers() throws Exception {
        var order = paid();

        var answers = atOnce(16, i -> takeBack(order, i % 2 == 0 ? "return" : "cancellation", 1, 1));

        assertEquals(Map.of(201, 10L, 409, 6L), answers);
        var taken = read(ORDERS, id(order)).at("/lines/0/reversedQuantity").decimalValue();
        var sum = reversals(order).stream()
                .map(reversal -> reversal.at("/lines/0/quantity").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, sum.compareTo(taken));
        assertEquals(10, taken.intValueExact());
    }

    @Test
    void keepsTheSumWithinOneBatch() {
        var order = paid();
        var rows = IntStream.range(0, 6)
                .mapToObj(i -> reversal(order, "return", 1, 2))
                .toList();

        batch(REVERSALS, rows).then().statusCode(207).body("items.status", contains(201, 201, 201, 201, 201, 409));
        get(ORDERS, id(order)).then().body("version", equalTo(2)).body("lines[0].reversedQuantity", equalTo(10));
    }

    @Test
    void givesALineBackToTheCent() {
        var order = created(ORDERS, """
                {"currency": "EUR", "paymentState": "paid", "lines": [
                  {"sku": "A", "quantity": 3, "unitPrice": {"amount": "3.34", "currency": "EUR"},
                   "discount": {"amount": "0.02", "currency": "EUR"}, "taxRate": 0.19}]}""");
        assertEquals("10.00", order.at("/net/amount").textValue());

        IntStream.range(0, 3)
                .forEach(i -> takeBack(order, "return", 1, 1).then().statusCode(201));

        var all = reversals(order);
        assertEquals(
                List.of("3.33", "3.33", "3.34"),
                all.stream()
                        .map(one -> one.at("/net/amount").textValue())
                        .sorted()
                        .toList());
        assertEquals(new BigDecimal("10.00"), sum(all, "/net/amount"));
        assertEquals(new BigDecimal("1.90"), sum(all, "/tax/amount"));
        assertEquals(new BigDecimal("11.90"), sum(all, "/gross/amount"));
    }

    @Test
    void followsWhenALineOfItChanges() {
        var order = paid();
        var erp = unused("R");
        var two = reversal(order, "return", 1, 2);

        put(REVERSALS, "erp", erp, two).then().statusCode(201).body("net.amount", equalTo("3.98"));
        put(REVERSALS, "erp", erp, two).then().statusCode(200).body("version", equalTo(1));
        put(REVERSALS, "erp", erp, reversal(order, "return", 1, 10)).then().statusCode(200);
        get(ORDERS, id(order)).then().body("lines[0].reversedQuantity", equalTo(10));
        put(REVERSALS, "erp", erp, reversal(order, "return", 1, 11)).then().statusCode(409);
        put(REVERSALS, "erp", erp, reversal(order, "return", 2, 1)).then().statusCode(200);
        get(ORDERS, id(order))
                .then()
                .body("lines[0].reversedQuantity", nullValue())
                .body("lines[1].reversedQuantity", equalTo(1));
    }

    @Test
    void keepsTheLinesThatItIsReckonedBy() {
        var order = paid();
        takeBack(order, "return", 1, 2).then().statusCode(201);

        patch(ORDERS, id(order), "{\"lines\": [" + line("LAMP", 9, "1.99") + "]}")
                .then()
                .statusCode(409)
                .body("code", equalTo("line-taken-back"));
        patch(ORDERS, id(order), "{\"lines\": [" + line("LAMP", 10, "1.99") + "," + line("NEW", 1, "5") + "]}")
                .then()
                .statusCode(200)
                .body("lines.sku", contains("LAMP", "NEW"));
    }

    @Test
    void standsForItselfWithoutAnOrder() {
        var number = unused("C");
        var body = """
                {"kind": "cancellation", "number": "%s", "currency": "GBP", "countryName": "Channel Islands",
                 "customer": {"externalId": {"system": "shop", "id": "12345"}},
                 "lines": [{"sku": "D", "quantity": 1, "unitPrice": {"amount": "27.50", "currency": "GBP"}}]}""".formatted(number);

        var reversal = object(put(REVERSALS, "shop", number, body)
                .then()
                .statusCode(201)
                .extract()
                .asString());
        put(REVERSALS, "shop", number, body).then().statusCode(200).body("version", equalTo(1));
        get(REVERSALS, id(reversal))
                .then()
                .body("net.amount", equalTo("27.50"))
                .body("order", nullValue())
                .body("countryName", equalTo("Channel Islands"))
                .body("customer.externalId.id", equalTo("12345"));
        list(REVERSALS, "filter=number==" + number + ";kind==cancellation")
                .then()
                .body("items.id", contains(id(reversal)));
        caller().get(REVERSALS + "/by-external-id/shop/" + number)
                .then()
                .statusCode(200)
                .body("id", equalTo(id(reversal)));
    }

    @Test
    void learnsOfItsOrderLater() {
        var order = paid();
        var reversal = created(REVERSALS, """
                {"kind": "return", "currency": "GBP",
                 "lines": [{"sku": "LAMP", "quantity": 1, "unitPrice": {"amount": "1.00", "currency": "GBP"}}]}""");

        patch(REVERSALS, id(reversal), """
                {"order": {"id": "%s"}, "currency": null, "lines": [{"orderPosition": 1, "quantity": 1}]}""".formatted(id(order)))
                .then()
                .statusCode(200)
                .body("net.amount", equalTo("1.99"))
                .body("order.id", equalTo(id(order)));
        get(ORDERS, id(order)).then().body("lines[0].reversedQuantity", equalTo(1));
        patch(REVERSALS, id(reversal), "{\"order\": {\"id\": \"" + id(paid()) + "\"}}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("immutable"));
        patch(REVERSALS, id(reversal), "{\"kind\": \"cancellation\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    void belongsToWhoeverOrdered() {
        var order = paid();
        var reversal = object(takeBack(order, "return", 1, 1).asString());
        var customer = UUID.randomUUID().toString();

        patch(ORDERS, id(order), "{\"customer\": {\"id\": \"" + customer + "\"}}")
                .then()
                .statusCode(200);

        get(REVERSALS, id(reversal))
                .then()
                .body("customer.id", equalTo(customer))
                .body("version", equalTo(2));
        OutboxAssert.lastEvent("sales.reversal-changed.v1", uuid(reversal))
                .has("/changedFields", List.of("customerId"));
    }

    @Test
    void isCountedWhereTheOrderIs() {
        var order = paid();
        var reversal = object(takeBack(order, "return", 1, 1).asString());

        patch(ORDERS, id(order), "{\"country\": \"FR\", \"channel\": \"phone\"}")
                .then()
                .statusCode(200);

        get(REVERSALS, id(reversal))
                .then()
                .body("country", equalTo("FR"))
                .body("channel", equalTo("phone"))
                .body("net.amount", equalTo("1.99"));
        OutboxAssert.lastEvent("sales.reversal-changed.v1", uuid(reversal))
                .has("/changedFields", List.of("country", "channel"));
        patch(ORDERS, id(order), "{\"paymentMethod\": \"card\"}").then().statusCode(200);
        get(REVERSALS, id(reversal)).then().body("version", equalTo(2));
    }

    @Test
    void refusesWhatContradictsTheOrder() {
        var order = paid();

        post(REVERSALS, """
                {"kind": "return", "order": {"id": "%s"}, "currency": "GBP", "country": "GB", "lines": [
                  {"orderPosition": 9, "quantity": 1}, {"orderPosition": 1, "quantity": 1, "sku": "OTHER"},
                  {"orderPosition": 1, "quantity": 1}, {"quantity": 1},
                  {"orderPosition": 2, "quantity": 1, "unitPrice": {"amount": "1", "currency": "GBP"}}]}""".formatted(id(order)))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/currency",
                                "/country",
                                "/lines/0/orderPosition",
                                "/lines/1/sku",
                                "/lines/2/orderPosition",
                                "/lines/3/orderPosition",
                                "/lines/4/unitPrice"));
        post(
                        REVERSALS,
                        reversal(order, "return", 1, 1)
                                .replace(id(order), UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("order-unknown"));
        patch(ORDERS, id(order), "{\"fulfilmentState\": \"delivered\"}").then().statusCode(200);
        cancel(order, "{}").then().statusCode(409).body("code", equalTo("order-delivered"));
        takeBack(order, "return", 1, 1).then().statusCode(201);
    }

    private static Response cancel(ObjectNode order, String body) {
        return caller().body(body).post(ORDERS + "/" + id(order) + ":cancel");
    }

    private static Response takeBack(ObjectNode order, String kind, int position, int units) {
        return post(REVERSALS, reversal(order, kind, position, units));
    }

    private static String reversal(ObjectNode order, String kind, int position, int units) {
        return """
                {"kind": "%s", "order": {"id": "%s"}, "lines": [{"orderPosition": %d, "quantity": %d}]}""".formatted(kind, id(order), position, units);
    }

    private static List<ObjectNode> reversals(ObjectNode order) {
        var page =
                object(list(REVERSALS, "limit=200&filter=orderId==" + id(order)).asString());
        return IntStream.range(0, page.get("items").size())
                .mapToObj(i -> (ObjectNode) page.get("items").get(i))
                .toList();
    }

    private static BigDecimal sum(List<ObjectNode> reversals, String pointer) {
        return reversals.stream()
                .map(reversal -> new BigDecimal(reversal.at(pointer).textValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
