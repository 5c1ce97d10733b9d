package crm.sales.orderimport;

import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.REVERSALS;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.list;
import static crm.sales.SalesApi.unused;
import static crm.sales.orderimport.OrderImportApi.ended;
import static crm.sales.orderimport.OrderImportApi.errors;
import static crm.sales.orderimport.OrderImportApi.submit;
import static crm.sales.orderimport.OrderImportApi.summary;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.sales.SalesApi;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The odd things of a real shop's file, each of which is counted. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OnlineRetailImportTest {

    private final String system = unused("shop-");

    @Test
    void accountsForEveryLine() throws IOException {
        var job = imported(false);

        job.body("state", equalTo("succeeded"))
                .body("total", equalTo(94))
                .body("counts.created", equalTo(94))
                .body("counts.rejected", equalTo(0));
        errors(job).body("items", empty());
        summary(job)
                .body("orders.created", equalTo(11))
                .body("cancellations.created", equalTo(3))
                .body("returns.created", equalTo(2));
        assertEquals(new BigDecimal("2886.79"), net(ORDERS));
        assertEquals(new BigDecimal("127.53"), net(REVERSALS));
        assertEquals(89, lines(ORDERS));
        assertEquals(5, lines(REVERSALS));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        imported(false);

        var again = imported(false);

        again.body("counts.unchanged", equalTo(94)).body("counts.created", equalTo(0));
        summary(again).body("orders.unchanged", equalTo(11)).body("returns.unchanged", equalTo(2));
        list(ORDERS, "limit=200&filter=channel==" + system).then().body("items.version.unique()", contains(1));
    }

    @Test
    void onlyTriesWhenToldTo() throws IOException {
        var tried = imported(true);

        tried.body("counts.created", equalTo(94)).body("validateOnly", equalTo(true));
        summary(tried).body("orders.created", equalTo(11));
        list(ORDERS, "filter=channel==" + system).then().body("items", empty());
    }

    @Test
    void keepsWhatTheFileSays() throws IOException {
        imported(false);

        order("536365")
                .body("number", equalTo("536365"))
                .body("customer.externalId.system", equalTo(system))
                .body("customer.externalId.id", equalTo("17850"))
                // winter in London
                .body("orderedAt", equalTo("2010-12-01T08:26:00Z"))
                .body("currency", equalTo("GBP"))
                .body("country", equalTo("GB"))
                .body("lines", hasSize(7))
                .body("lines[0].unitPrice.amount", equalTo("2.55"))
                .body("net.amount", equalTo("139.12"));
        order("536541").body("country", equalTo("IE")).body("countryName", nullValue());
        order("538002").body("country", nullValue()).body("countryName", equalTo("Channel Islands"));
        order("536414").body("customer", nullValue()).body("lines[0].unitPrice.amount", equalTo("0.00"));
        reversal("C536379")
                .body("kind", equalTo("cancellation"))
                .body("order", nullValue())
                .body("lines[0].quantity", equalTo(1))
                .body("net.amount", equalTo("27.50"));
        reversal("536589")
                .body("kind", equalTo("return"))
                .body("number", equalTo("536589"))
                .body("lines[0].quantity", equalTo(10));
    }

    @Test
    void goesOnAfterOthersHaveChangedAnOrder() throws IOException {
        imported(false);
        SalesApi.put(ORDERS, system, "536366", "{\"country\": \"FR\"}").then().statusCode(200);

        var again = imported(false);

        again.body("counts.updated", equalTo(2)).body("counts.unchanged", equalTo(92));
        order("536366").body("country", equalTo("GB")).body("version", equalTo(3));
    }

    @Test
    void readsTheSameFileAsAWorkbook() throws IOException {
        imported(false);

        var workbook = ended(
                submit("orders.xlsx", Workbooks.of(new String(file(), StandardCharsets.UTF_8)), mapping(), false));

        workbook.body("counts.unchanged", equalTo(94)).body("input.format", equalTo("xlsx"));
    }

    private ValidatableResponse imported(boolean validateOnly) throws IOException {
        return ended(submit("orders.csv", file(), mapping(), validateOnly));
    }

    private static byte[] file() throws IOException {
        try (var file = OnlineRetailImportTest.class.getResourceAsStream("/online-retail/invoices.csv")) {
            return file.readAllBytes();
        }
    }

    private String mapping() {
        return """
                {
                  "system": "SYSTEM",
                  "cancellationPrefix": "C",
                  "negativeQuantity": "return",
                  "timeFormat": "yyyy-MM-dd HH:mm:ss",
                  "timeZone": "Europe/London",
                  "wholeNumbers": ["CustomerID"],
                  "countries": {"EIRE": "IE"},
                  "constants": {"currency": "GBP", "channel": "SYSTEM"},
                  "columns": {
                    "InvoiceNo": "number", "StockCode": "lines.sku", "Description": "lines.description",
                    "Quantity": "lines.quantity", "InvoiceDate": "orderedAt", "UnitPrice": "lines.unitPrice",
                    "CustomerID": "customer.externalIds.SYSTEM", "Country": "country"
                  }
                }""".replace("SYSTEM", system);
    }

    private ValidatableResponse order(String number) {
        return caller().get(ORDERS + "/by-external-id/" + system + "/" + number)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse reversal(String number) {
        return caller().get(REVERSALS + "/by-external-id/" + system + "/" + number)
                .then()
                .statusCode(200);
    }

    private BigDecimal net(String path) {
        return all(path)
                .body("items.size()", equalTo(path.equals(ORDERS) ? 11 : 5))
                .extract()
                .<String>path("items.net.amount*.toBigDecimal().sum().toString()")
                .transform(BigDecimal::new);
    }

    private int lines(String path) {
        return all(path).extract().<Integer>path("items.lines*.size().sum()");
    }

    private ValidatableResponse all(String path) {
        return list(path, "limit=200&filter=channel==" + system).then().statusCode(200);
    }
}
