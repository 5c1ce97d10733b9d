package crm.sales.order;

import static crm.sales.Orders.line;
import static crm.sales.SalesApi.OPPORTUNITIES;
import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.PRODUCTS;
import static crm.sales.SalesApi.REVERSALS;
import static crm.sales.SalesApi.batch;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.id;
import static crm.sales.SalesApi.patch;
import static crm.sales.SalesApi.post;
import static crm.sales.SalesApi.put;
import static crm.sales.SalesApi.unused;
import static crm.sales.SalesApi.uuid;
import static org.hamcrest.Matchers.contains;

import crm.sales.Orders;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No amount leaves this service that those who hear of it cannot keep: 13 digits before the point, computed or written. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AmountLimitsTest {

    private static final String MOST = "9999999999999.99";

    @Test
    void takesTheLargestAmountAndTellsItWhole() {
        var order = created(ORDERS, Orders.of(unused("N"), line("A", 1, MOST)));
        OutboxAssert.lastEvent("sales.order-placed.v1", uuid(order))
                .has("/order/lines/0/unitPrice", MOST)
                .has("/order/lines/0/net", MOST)
                .has("/order/gross", MOST);

        var reversal = created(REVERSALS, """
                {"kind": "return", "order": {"id": "%s"}, "lines": [{"orderPosition": 1, "quantity": 1}]}""".formatted(id(order)));
        OutboxAssert.lastEvent("sales.order-returned.v1", uuid(reversal)).has("/reversal/gross", MOST);

        var opportunity = created(
                OPPORTUNITIES, "{\"name\": \"N\", \"amount\": {\"amount\": \"" + MOST + "\", \"currency\": \"GBP\"}}");
        OutboxAssert.lastEvent("sales.opportunity-opened.v1", uuid(opportunity)).has("/opportunity/amount", MOST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\": 9999999999999, \"unitPrice\": PRICE(2) | /lines/0/quantity",
                "\"quantity\": 10000000000000, \"unitPrice\": PRICE(1) | /lines/0/quantity",
                "\"quantity\": 1, \"unitPrice\": PRICE(10000000000000) | /lines/0/unitPrice/amount",
                // a thousandth more than can be kept, once it is rounded
                "\"quantity\": 1, \"unitPrice\": PRICE(9999999999999.995) | /lines/0/quantity",
                "\"quantity\": 1, \"unitPrice\": PRICE(1), \"unitCost\": PRICE(10000000000000) | /lines/0/unitCost/amount",
                "\"quantity\": 1, \"unitPrice\": PRICE(1), \"tax\": PRICE(10000000000000) | /lines/0/tax/amount",
                "\"quantity\": 1, \"unitPrice\": PRICE(1), \"discount\": PRICE(10000000000000) | /lines/0/discount/amount",
                "\"quantity\": 1, \"unitPrice\": PRICE(5000000000000), \"taxRate\": 10 | /lines/0/taxRate",
                "\"quantity\": 1, \"unitPrice\": PRICE(5000000000000), \"taxRate\": 1 | /lines",
                "\"quantity\": 1, \"unitPrice\": PRICE(9999999999999), \"tax\": PRICE(1) | /lines"
            })
    void saysWhichFieldOfALineMakesTooMuch(String members, String pointer) {
        var line = "{\"sku\": \"A\", "
                + members.replaceAll("PRICE\\(([^)]+)\\)", "{\"amount\": \"$1\", \"currency\": \"GBP\"}") + "}";
        var order = Orders.of(unused("N"), line);
        var reversal = order.replaceFirst("\\{", "{\"kind\": \"return\", ");

        for (var body : Map.of(ORDERS, order, REVERSALS, reversal).entrySet()) {
            post(body.getKey(), body.getValue())
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains(pointer))
                    .body("errors.code", contains("out-of-range"));
            put(body.getKey(), "shop", unused("x"), body.getValue())
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains(pointer));
        }
    }

    @Test
    void refusesLinesThatAreTooMuchTogether() {
        var half = line("A", 1, "5000000000000.00");
        var tooMuch = Orders.of(unused("N"), half, half);
        var fine = created(ORDERS, Orders.of(unused("N"), half));

        post(ORDERS, tooMuch).then().statusCode(400).body("errors.pointer", contains("/lines"));
        batch(ORDERS, List.of(tooMuch, Orders.of(unused("N"), half)))
                .then()
                .statusCode(207)
                .body("items.status", contains(400, 201));
        batch(REVERSALS, List.of(tooMuch.replaceFirst("\\{", "{\"kind\": \"return\", ")))
                .then()
                .statusCode(207)
                .body("items.status", contains(400));
        patch(ORDERS, id(fine), "{\"lines\": [" + half + ", " + half + "]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000000000",
                "1e13",
                "1e400",
                "1e2147483647",
                "100e2147483645",
                "1e-300",
                "1e-2147483647",
                "-1",
                "-1e2147483647",
                "0.000000000000000000000000000001"
            })
    void refusesNumbersOfAnyScale(String number) {
        var money = "{\"amount\": \"" + number + "\", \"currency\": \"EUR\"}";

        post(OPPORTUNITIES, "{\"name\": \"N\", \"amount\": " + money + "}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/amount/amount"));
        post(OPPORTUNITIES, "{\"name\": \"N\", \"probability\": " + number + "}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/probability"));
        post(
                        PRODUCTS,
                        "{\"sku\": \"%s\", \"name\": \"N\", \"price\": %s, \"taxRate\": %s}"
                                .formatted(unused("P"), money, number))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/price/amount", "/taxRate"));
        post(
                        ORDERS,
                        Orders.of(
                                unused("N"),
                                line("A", 1, number),
                                line("A", 1, "1").replace(": 1,", ": " + number + ",")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/0/unitPrice/amount", "/lines/1/quantity"));
    }

    @Test
    void takesZeroInAnyForm() {
        for (var zero : List.of("0", "-0", "-0.0", "0e2147483647", "0e-2147483647", "0.00000000000000000000")) {
            var order = created(ORDERS, Orders.of(unused("N"), line("A", 1, zero)));
            OutboxAssert.lastEvent("sales.order-placed.v1", uuid(order))
                    .has("/order/lines/0/unitPrice", "0.00")
                    .has("/order/gross", "0.00");
        }
        for (var zero : List.of("0", "-0", "-0.0", "0e2147483647")) {
            post(ORDERS, Orders.of(unused("N"), line("A", 1, "1").replace(": 1,", ": " + zero + ",")))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/lines/0/quantity"));
        }
    }
}
