package crm.sales.republication;

import static crm.sales.Orders.line;
import static crm.sales.SalesApi.OPPORTUNITIES;
import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.PRODUCTS;
import static crm.sales.SalesApi.REVERSALS;
import static crm.sales.SalesApi.batch;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.eventually;
import static crm.sales.SalesApi.id;
import static crm.sales.SalesApi.patch;
import static crm.sales.SalesApi.read;
import static crm.sales.SalesApi.unused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.sales.Orders;
import crm.testkit.RealServers;
import crm.testkit.SentEvent;
import crm.testkit.SentEvents;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class SalesRepublicationTest {

    private static final String PATH = "/v1/operations/sales/republications";

    private final SentEvents topic = new SentEvents("crm.sales");

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void tellsTheStateOfEverything() {
        var customer = UUID.randomUUID().toString();
        var product = id(created(PRODUCTS, """
                {"sku": "%s", "name": "White hanging heart", "price": {"amount": "2.55", "currency": "GBP"},
                 "unitCost": {"amount": "1.10", "currency": "GBP"}, "taxRate": 0.20}""".formatted(unused("P"))));
        var order = id(created(ORDERS, Orders.likeTheSample(customer)));
        var reversal = id(created(REVERSALS, """
                {"kind": "return", "order": {"id": "%s"}, "reason": "damaged", "lines": [{"orderPosition": 1, "quantity": 1}]}""".formatted(order)));
        var opportunity = id(created(OPPORTUNITIES, """
                {"name": "N", "customer": {"id": "%s"}, "amount": {"amount": "1.00", "currency": "EUR"},
                 "expectedCloseOn": "2026-05-31"}""".formatted(customer)));
        patch(ORDERS, order, "{\"channel\": \"phone\"}").then().statusCode(200);

        republished().body("state", equalTo("succeeded")).body("total", greaterThanOrEqualTo(4));

        var told = told(order, "sales.order-restated.v1").matchesSample().payload();
        assertEquals(3, told.at("/order/version").asInt());
        assertEquals("phone", told.at("/order/channel").asText());
        assertEquals("partially-refunded", told.at("/order/paymentState").asText());
        assertEquals(read(ORDERS, order).get("updatedAt"), told.get("occurredAt"));
        told(product, "sales.product-restated.v1").matchesSample();
        told(reversal, "sales.reversal-restated.v1").matchesSample();
        told(opportunity, "sales.opportunity-restated.v1").matchesSample();
        assertEquals(3, read(ORDERS, order).get("version").asInt());
    }

    @Test
    void tellsEachOnceHoweverManyThereAre() {
        var number = unused("N");
        var rows = IntStream.range(0, 700)
                .mapToObj(i -> Orders.of(number, line("A", 1, "1")))
                .toList();
        batch(ORDERS, rows).then().statusCode(207);

        republished();

        eventually("all are told", () -> ours(number).size() >= rows.size());
        assertEquals(rows.size(), ours(number).size());
    }

    @Test
    void isForOperators() {
        given().post(PATH).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.withScopes("operations:read", "orders:write"))
                .post(PATH)
                .then()
                .statusCode(403);
        caller().get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("republication-not-found"));
        String id = republished().extract().path("id");
        caller().post(PATH + "/" + id + ":cancel").then().statusCode(200).body("state", equalTo("succeeded"));
        caller().get(PATH + "?filter=state==succeeded").then().statusCode(200);
    }

    private static ValidatableResponse republished() {
        String id = caller().post(PATH).then().statusCode(202).extract().path("id");
        eventually("the republication is over", () -> !List.of("queued", "running")
                .contains(job(id).extract().<String>path("state")));
        return job(id);
    }

    private static ValidatableResponse job(String id) {
        return caller().get(PATH + "/" + id).then().statusCode(200);
    }

    private SentEvent told(String id, String type) {
        eventually(type, () -> !sent(id, type).isEmpty());
        return sent(id, type).get(0);
    }

    private List<SentEvent> sent(String id, String type) {
        return topic.soFar().stream()
                .filter(event -> event.type().equals(type)
                        && event.aggregateId().toString().equals(id))
                .toList();
    }

    private List<SentEvent> ours(String number) {
        return topic.soFar().stream()
                .filter(event -> event.type().equals("sales.order-restated.v1")
                        && event.payload().at("/order/number").asText().equals(number))
                .toList();
    }
}
