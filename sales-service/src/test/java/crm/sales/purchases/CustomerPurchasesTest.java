package crm.sales.purchases;

import static crm.sales.Orders.line;
import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.REVERSALS;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.id;
import static crm.sales.SalesApi.unused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import crm.sales.Orders;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerPurchasesTest {

    private final String customer = UUID.randomUUID().toString();

    @Test
    void listsOrdersAndWhatTookThemBackTheLatestFirst() {
        ordered("2020-01-10T10:00:00Z", "2.50");
        var second = ordered("2020-02-10T10:00:00Z", "10.00");
        reversed("2020-03-10T10:00:00Z", second, 1);
        cancelled(ordered("2020-01-20T10:00:00Z", "1.00"));

        purchases("sort=-occurredAt&filter=occurredAt=lt=2020-04-01T00:00:00Z")
                .body("items.kind", contains("return", "order", "order", "order"))
                .body("items.occurredAt[0]", equalTo("2020-03-10T10:00:00Z"))
                .body("items[0].net.amount", equalTo("10.00"))
                .body("items[0].orderId", equalTo(second))
                .body("items[0].link", startsWith("/v1/order-reversals/"))
                .body("items[1].link", equalTo("/v1/orders/" + second))
                .body("items.status", contains(null, "placed", "cancelled", "placed"));
        purchases("total=exact")
                .body("total.value", equalTo(5))
                .body("totals.size()", equalTo(1))
                .body("totals[0].currency", equalTo("GBP"))
                .body("totals[0].orders", equalTo(2))
                .body("totals[0].cancelledOrders", equalTo(1))
                .body("totals[0].cancellations", equalTo(1))
                .body("totals[0].returns", equalTo(1))
                // 2 × 2.50 + 2 × 10.00 + 2 × 1.00 − 10.00 − 2 × 1.00
                .body("totals[0].net.amount", equalTo("15.00"))
                .body("totals[0].lastOrderedAt", equalTo("2020-02-10T10:00:00Z"));
        purchases("filter=kind==order&limit=200").body("items.kind.unique()", contains("order"));
    }

    @Test
    void goesOnWhereAPageEnded() {
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> ordered("2020-01-1" + i + "T10:00:00Z", "1.00"))
                .toList();

        var first = purchases("limit=3").extract();
        var next = purchases("limit=3&cursor=" + first.path("next"));

        next.body("items.id", contains(ids.get(1), ids.get(0))).body("next", nullValue());
        purchases("fields=id,number&limit=1").body("items[0].size()", equalTo(2));
    }

    @Test
    void hasNothingOfSomebodyItHasNotHeardOf() {
        purchases("limit=1").body("items", empty()).body("totals", empty()).body("displayName", nullValue());
        caller().get("/v1/customers/nobody/purchases").then().statusCode(400);
        given().auth()
                .oauth2(TestTokens.withScopes("customers:read"))
                .get("/v1/customers/" + customer + "/purchases")
                .then()
                .statusCode(403);
    }

    private String ordered(String at, String price) {
        var body = Orders.of(unused("N"), line("A", 2, price))
                .replaceFirst(
                        "\\{",
                        "{\"orderedAt\": \"" + at + "\", \"paymentState\": \"paid\", \"customer\": {\"id\": \""
                                + customer + "\"}, ");
        return id(created(ORDERS, body));
    }

    private static void reversed(String at, String order, int units) {
        created(REVERSALS, """
                {"kind": "return", "order": {"id": "%s"}, "reversedAt": "%s", "lines": [{"orderPosition": 1, "quantity": %d}]}""".formatted(order, at, units));
    }

    private static void cancelled(String order) {
        caller().body("{}").post(ORDERS + "/" + order + ":cancel").then().statusCode(201);
    }

    private ValidatableResponse purchases(String query) {
        return caller().get("/v1/customers/" + customer + "/purchases?" + query)
                .then()
                .statusCode(200);
    }
}
