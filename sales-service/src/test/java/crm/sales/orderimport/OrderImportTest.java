package crm.sales.orderimport;

import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.REVERSALS;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.list;
import static crm.sales.SalesApi.unused;
import static crm.sales.orderimport.OrderImportApi.ended;
import static crm.sales.orderimport.OrderImportApi.errors;
import static crm.sales.orderimport.OrderImportApi.imported;
import static crm.sales.orderimport.OrderImportApi.submit;
import static crm.sales.orderimport.OrderImportApi.summary;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class OrderImportTest {

    private static final String HEADER = "No,Sku,Units,At,Price,Who\n";

    private final String system = unused("erp-");

    @Test
    void storesAnInvoiceWholeOrNotAtAll() {
        var job = imported(
                HEADER + "1,A,1,2020-01-05,1.50,\n1,B,six,2020-01-05,2,\n2,C,1,2020-01-05,3,\n1x,D,1,yesterday,3,\n",
                mapping());

        job.body("counts.created", equalTo(1))
                .body("counts.rejected", equalTo(3))
                .body("done", equalTo(4));
        errors(job)
                .body("items.line", contains(2, 3, 5))
                .body("items.code", contains("invoice-rejected", "wrong-format", "wrong-format"))
                .body("items.column", contains("No", "Units", "At"))
                .body("items.value", contains("1", "six", "yesterday"));
        summary(job).body("orders.created", equalTo(1)).body("orders.rejected", equalTo(2));
        orders().body("items.number", contains("2"));
    }

    @Test
    void saysInTheWordsOfTheFileWhatTheServiceRefuses() {
        var job = imported(
                HEADER + "1,A,1,2020-01-05,1.1234567,\n1,B,1,2020-01-05,2,\n2,,1,2020-01-05,3,\n3,C,1,2126-01-05,3,\n",
                mapping());

        job.body("counts.rejected", equalTo(4));
        errors(job)
                .body("items.line", contains(2, 3, 4, 5))
                .body("items.code", contains("too-many-decimals", "invoice-rejected", "required", "out-of-range"))
                .body("items.column", contains("Price", "No", "Sku", "At"));
        orders().body("items", empty());
    }

    @Test
    void rejectsAnInvoiceWhoseLinesAreApart() {
        var job = imported(
                HEADER + "1,A,1,2020-01-05,1,\n2,B,1,2020-01-05,1,\n1,C,1,2020-01-05,1,\n1,D,1,2020-01-05,1,\n",
                mapping());

        job.body("counts.created", equalTo(1)).body("counts.rejected", equalTo(3));
        errors(job).body("items.line", contains(2, 4, 5)).body("items.code.unique()", contains("invoice-apart"));
        orders().body("items.number", contains("2"));
    }

    @Test
    void rejectsAnInvoiceWithALineThatCannotBeRead() {
        var job = imported(
                HEADER + "1,A,1,2020-01-05,1,\n1,B,1\n1,C,1,2020-01-05,1,\n,D,1,2020-01-05,1,\n2,E,1,2020-01-05,1,\n",
                mapping());

        job.body("counts.created", equalTo(1)).body("counts.rejected", equalTo(4));
        errors(job)
                .body("items.line", contains(2, 3, 4, 5))
                .body(
                        "items.code",
                        contains("invoice-interrupted", "wrong-cell-count", "invoice-interrupted", "required"));
    }

    @Test
    void rejectsWhatTheRowsOfAnInvoiceSayDifferently() {
        var job = imported(
                HEADER + "1,A,1,2020-01-05T09:00:00,1,K1\n1,B,1,2020-01-05T08:00:00,1,\n1,C,1,2020-01-05,1,K2\n"
                        + "2,A,1,2020-01-05T09:00:00,1,K1\n2,B,1,2020-01-05T08:00:00,1,\n",
                mapping());

        job.body("counts.created", equalTo(2)).body("counts.rejected", equalTo(3));
        errors(job)
                .body("items.code", hasItem("contradicts-invoice"))
                .body("items.detail", hasItem(containsString("must be K1")));
        // summer or winter, the earliest row says when
        orders().body("items.orderedAt", contains("2020-01-05T07:00:00Z"));
    }

    @Test
    void readsAMixedInvoiceAsAnOrderAndAReturn() {
        var job = imported(HEADER + "1,A,2,2020-01-05,1,\n1,B,-1,2020-01-05,1.50,\n1,C,1,2020-01-05,1,\n", mapping());

        job.body("counts.created", equalTo(3));
        orders().body("items[0].lines.position", contains(1, 3));
        list(REVERSALS, "filter=channel==" + system)
                .then()
                .body("items[0].lines.position", contains(2))
                .body("items[0].net.amount", equalTo("1.50"));
    }

    @Test
    void storesAMixedInvoiceWholeOrNotAtAll() {
        var job = imported(
                HEADER + "1,A,2,2020-01-05,1,\n1,B,-1,2020-01-05,1.1234567,\n2,A,1,2020-01-05,1.1234567,\n"
                        + "2,B,-1,2020-01-05,1,\n3,C,-1,2020-01-05,1,\n3,D,1,2020-01-05,1,\n",
                mapping());

        job.body("counts.created", equalTo(2)).body("counts.rejected", equalTo(4));
        errors(job)
                .body("items.line", contains(2, 3, 4, 5))
                .body(
                        "items.code",
                        contains("invoice-rejected", "too-many-decimals", "too-many-decimals", "invoice-rejected"));
        orders().body("items.number", contains("3"));
        list(REVERSALS, "filter=channel==" + system).then().body("items.number", contains("3"));
        summary(job).body("orders.rejected", equalTo(2)).body("returns.rejected", equalTo(2));
    }

    @Test
    void rejectsANumberThatCannotBeStored() {
        var job = imported(
                HEADER + "1\u0000,A,1,2020-01-05,1,\n2,B,1,2020-01-05,1,\n",
                mapping().replaceFirst("\\{", "{\"charset\": \"UTF-8\", "));

        job.body("counts.created", equalTo(1)).body("counts.rejected", equalTo(1));
        errors(job).body("items.code", contains("forbidden-character")).body("items.column", contains("No"));
    }

    @Test
    void refusesAmountsThatAreTooLarge() {
        var job = imported(
                HEADER + "1,A,9999999999999,2020-01-05,2,\n2,B,1,2020-01-05,10000000000000,\n"
                        + "3,C,1,2020-01-05,5000000000000,\n3,D,1,2020-01-05,5000000000000,\n"
                        // with the order, its return is refused
                        + "4,E,1,2020-01-05,1,\n4,F,-9999999999999,2020-01-05,2,\n5,G,1,2020-01-05,9999999999999.99,\n",
                mapping());

        job.body("state", equalTo("succeeded"))
                .body("counts.created", equalTo(1))
                .body("counts.rejected", equalTo(6));
        errors(job)
                .body("items.line", contains(2, 3, 4, 5, 6, 7))
                .body(
                        "items.code",
                        contains(
                                "out-of-range",
                                "out-of-range",
                                "out-of-range",
                                "invoice-rejected",
                                "invoice-rejected",
                                "out-of-range"))
                .body("items.column", hasItems("Units", "Price"));
        orders().body("items.number", contains("5"));
    }

    @Test
    void refusesNegativeQuantitiesUnlessTheMappingSaysWhatTheyAre() {
        var job = imported(
                HEADER + "1,A,-2,2020-01-05,1,\nX2,B,1,2020-01-05,1,\nX3,B,0,2020-01-05,1,\n",
                mapping().replace("\"return\"", "\"reject\""));

        job.body("counts.rejected", equalTo(3));
        errors(job).body("items.code", contains("wrong-sign", "wrong-sign", "out-of-range"));
    }

    @Test
    void readsNumbersWithACommaAndTimesOfAnotherForm() {
        imported(
                        "No;Sku;Units;At;Price;Who\n1;A;1,5;5.7.2020 14:30;2,50;17850,0\n",
                        mapping()
                                .replace(
                                        "\"timeZone\"",
                                        "\"timeFormat\": \"d.M.yyyy HH:mm\", \"decimalSeparator\": \",\","
                                                + " \"wholeNumbers\": [\"Who\"], \"timeZone\""))
                .body("counts.created", equalTo(1));

        orders().body("items[0].orderedAt", equalTo("2020-07-05T12:30:00Z"))
                .body("items[0].lines[0].quantity", equalTo(1.5f))
                .body("items[0].net.amount", equalTo("3.75"))
                .body("items[0].customer.externalId.id", equalTo("17850"));
    }

    @Test
    void readsTheDatesOfAWorkbook() {
        var file = Workbooks.of("Orders", sheet -> {
            var cells = List.of("No", "Sku", "Units", "At", "Price", "Who");
            for (var column = 0; column < cells.size(); column++) {
                sheet.value(0, column, cells.get(column));
            }
            sheet.value(1, 0, 536365);
            sheet.value(1, 1, "A");
            sheet.value(1, 2, 6);
            sheet.value(1, 3, LocalDateTime.of(2020, 7, 5, 14, 30));
            sheet.style(1, 3).format("d.m.yy h:mm").set();
            sheet.value(1, 4, 2.55);
            sheet.value(1, 5, 17850);
        });

        ended(submit(
                        "orders.xlsx",
                        file,
                        mapping().replace("\"timeZone\"", "\"timeFormat\": \"yyyy-MM-dd HH:mm:ss\", \"timeZone\""),
                        false))
                .body("counts.created", equalTo(1));

        orders().body("items[0].number", equalTo("536365"))
                .body("items[0].orderedAt", equalTo("2020-07-05T12:30:00Z"))
                .body("items[0].net.amount", equalTo("15.30"))
                .body("items[0].customer.externalId.id", equalTo("17850"));
    }

    @Test
    void handlesMoreLinesThanOneStep() {
        var rows = IntStream.range(0, 3_500)
                .mapToObj(i -> i / 7 + ",A" + i % 7 + ",1,2020-01-05,1,")
                .collect(Collectors.joining("\n"));

        var job = imported(HEADER + rows, mapping());

        job.body("counts.created", equalTo(3_500)).body("total", equalTo(3_500));
        summary(job).body("orders.created", equalTo(500));
        list(ORDERS, "total=exact&limit=1&filter=channel==" + system).then().body("total.value", equalTo(500));
        imported(HEADER + rows, mapping()).body("counts.unchanged", equalTo(3_500));
    }

    @Test
    void rejectsAnInvoiceThatIsTooLong() {
        var rows = IntStream.range(0, 2_001)
                .mapToObj(i -> "1,A" + i + ",1,2020-01-05,1,")
                .collect(Collectors.joining("\n"));

        var job = imported(HEADER + rows + "\n2,A,1,2020-01-05,1,\n", mapping());

        job.body("counts.rejected", equalTo(2_001)).body("counts.created", equalTo(1));
        errors(job).body("items.code.unique()", contains("too-many-lines"));
    }

    @Test
    void saysAtOnceWhatIsWrongWithTheMapping() {
        submit(HEADER, """
                {"system": "My shop", "timeFormat": "soon", "negativeQuantity": "maybe", "wholeNumbers": ["X"],
                 "countries": {"EIRE": "Ireland"}, "constants": {"lines.sku": "A", "colour": "red"},
                 "columns": {"No": "number", "Sku": "sku"}}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/mapping/system",
                                "/mapping/timeFormat",
                                "/mapping/timeZone",
                                "/mapping/negativeQuantity",
                                "/mapping/wholeNumbers",
                                "/mapping/countries/EIRE",
                                "/mapping/constants/lines.sku",
                                "/mapping/constants/colour",
                                "/mapping/constants/currency",
                                "/mapping/columns/Sku",
                                "/mapping/columns"));
        submit("No,Sku\n", mapping()).then().statusCode(400).body("errors.code", hasItem("unknown-column"));
        submit("{\"a\": 1}", mapping()).then().statusCode(400);
    }

    @Test
    void isWatchedByThoseWhoMay() {
        String id = imported(HEADER + "1,A,1,2020-01-05,1,\n,B,1,2020-01-05,1,\n", mapping())
                .extract()
                .path("id");

        caller().get(OrderImportApi.PATH + "?filter=state==succeeded").then().body("items.id", hasItem(id));
        caller().accept("text/csv")
                .get(OrderImportApi.PATH + "/" + id + "/errors")
                .then()
                .statusCode(200)
                .body(containsString("3,No,required"));
        caller().accept("text/event-stream")
                .get(OrderImportApi.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body(containsString("\"created\":1"));
        given().auth()
                .oauth2(TestTokens.withScopes("orders:read"))
                .get(OrderImportApi.PATH + "/" + id + "/summary")
                .then()
                .statusCode(403);
    }

    private String mapping() {
        return """
                {"system": "SYSTEM", "cancellationPrefix": "X", "negativeQuantity": "return", "timeZone": "Europe/Berlin",
                 "constants": {"currency": "EUR", "channel": "SYSTEM"},
                 "columns": {"No": "number", "Sku": "lines.sku", "Units": "lines.quantity", "At": "orderedAt",
                   "Price": "lines.unitPrice", "Who": "customer.externalIds.SYSTEM"}}""".replace("SYSTEM", system);
    }

    private ValidatableResponse orders() {
        return list(ORDERS, "filter=channel==" + system).then().statusCode(200);
    }
}
