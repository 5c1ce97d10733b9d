package crm.sales;

import static crm.sales.Orders.line;
import static crm.sales.SalesApi.OPPORTUNITIES;
import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.PIPELINES;
import static crm.sales.SalesApi.PRODUCTS;
import static crm.sales.SalesApi.REVERSALS;
import static crm.sales.SalesApi.batch;
import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.id;
import static crm.sales.SalesApi.list;
import static crm.sales.SalesApi.post;
import static crm.sales.SalesApi.put;
import static crm.sales.SalesApi.unused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends by intention is refused where it stands, or taken as it is meant; it never breaks anything. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HostileInputTest {

    private static final String LINE = line("A", 1, "1");
    private static final String TOO_LONG = "x".repeat(65);

    @Test
    void refusesANumberThatIsTooLong() {
        for (var number : List.of(TOO_LONG, "x\\u0007")) {
            post(ORDERS, Orders.of(number, LINE)).then().statusCode(400).body("errors.pointer", contains("/number"));
            post(REVERSALS, reversal(Orders.of(number, LINE)))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/number"));
            batch(ORDERS, List.of(Orders.of(number, LINE), unnumbered(), Orders.of(number, LINE)))
                    .then()
                    .statusCode(207)
                    .body("items.status", contains(400, 201, 400));
            batch(REVERSALS, List.of(reversal(Orders.of(number, LINE)), reversal(unnumbered())))
                    .then()
                    .statusCode(207)
                    .body("items.status", contains(400, 201));
        }
        var order = created(ORDERS, unnumbered());
        for (var number : List.of(TOO_LONG, "x\\u0007")) {
            caller().body("{\"number\": \"" + number + "\"}")
                    .post(ORDERS + "/" + id(order) + ":cancel")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/number"));
        }
        caller().body("{\"cancelledAt\": \"1066-10-14T12:00:00Z\"}")
                .post(ORDERS + "/" + id(order) + ":cancel")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/cancelledAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\ufeff", "\u2007 \u3000"})
    void numbersWhatHasOnlyBlanksForANumber(String blank) {
        post(ORDERS, Orders.of(blank, LINE)).then().statusCode(201).body("number", matchesPattern("S\\d+"));
        post(REVERSALS, reversal(Orders.of(blank, LINE)))
                .then()
                .statusCode(201)
                .body("number", matchesPattern("R\\d+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"externalId\": {\"system\": \"shop\", \"id\": \"nobody-has-it\"}} | order-unknown",
                "{\"externalId\": {\"system\": \"Not A System\", \"id\": \"1\"}} | system-invalid",
                "{\"externalId\": {\"system\": \"shop\", \"id\": \" \"}} | required",
                "{\"externalId\": {}} | required",
                "{\"id\": null} | required",
                "{} | required"
            })
    void refusesAReversalOfAnOrderThatIsNotThere(String order, String code) {
        var body = "{\"kind\": \"return\", \"order\": " + order
                + ", \"lines\": [{\"orderPosition\": 1, \"quantity\": 1}]}";

        post(REVERSALS, body).then().statusCode(400).body("errors.code", hasItem(code));
        batch(REVERSALS, List.of(body)).then().statusCode(207).body("items.status", contains(400));
        put(REVERSALS, "shop", unused("x"), body).then().statusCode(400).body("errors.code", hasItem(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lines\": [null] | /lines/0",
                "\"lines\": [LINE, null] | /lines/1",
                "\"lines\": [] | /lines",
                "\"lines\": null | /lines",
                "\"lines\": {} | /lines",
                "\"lines\": [LINE], \"currency\": \"EURO\" | /currency",
                "\"lines\": [LINE], \"currency\": \"XXX\" | /currency",
                // becomes a currency of former times when it is made upper case
                "\"lines\": [LINE], \"currency\": \"u\u00df\" | /currency",
                "\"lines\": [LINE], \"currency\": null | /currency",
                "\"lines\": [LINE], \"orderedAt\": \"10000-01-01T00:00:00Z\" | /orderedAt",
                "\"lines\": [LINE], \"orderedAt\": \"+10000-01-01T00:00:00Z\" | /orderedAt",
                "\"lines\": [LINE], \"orderedAt\": \"0000-01-01T00:00:00Z\" | /orderedAt",
                "\"lines\": [LINE], \"country\": \"\u00df\" | /country",
                "\"lines\": [LINE], \"customer\": {} | /customer",
                "\"lines\": [LINE], \"customer\": {\"externalId\": {\"system\": null, \"id\": null}} | /customer/externalId",
                "\"lines\": [LINE], \"customer\": {\"id\": \"AAAAAAAAAAAAAAAAAAAAAA==\"} | /customer/id",
                "\"lines\": [LINE], \"customer\": {\"id\": \"1-1-1-1-1\"} | /customer/id",
                "\"lines\": [LINE], \"externalIds\": [] | /externalIds",
                "\"lines\": [LINE], \"externalIds\": {\"\": \"1\"} | /externalIds/"
            })
    void refusesAnOrderWhereItIsWrong(String members, String pointer) {
        var body = "{" + (members.contains("currency") ? "" : "\"currency\": \"GBP\", ") + members.replace("LINE", LINE)
                + "}";

        post(ORDERS, body).then().statusCode(400).body("errors.pointer", hasItem(pointer));
        batch(ORDERS, List.of(body)).then().statusCode(207).body("items.status", contains(400));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"expectedCloseOn\": \"+10000-01-01\" | /expectedCloseOn",
                "\"expectedCloseOn\": \"-0001-01-01\" | /expectedCloseOn",
                "\"openedAt\": \"9999-12-31T23:59:59Z\" | /openedAt",
                "\"pipeline\": \"\" | /pipeline",
                "\"stage\": \"\" | /stage",
                "\"amount\": {} | /amount/amount",
                "\"amount\": {\"amount\": null, \"currency\": \"EUR\"} | /amount/amount",
                "\"amount\": {\"amount\": \"NaN\", \"currency\": \"EUR\"} | /amount/amount",
                "\"amount\": {\"amount\": \"1\", \"currency\": \"\"} | /amount/currency"
            })
    void refusesAnOpportunityWhereItIsWrong(String members, String pointer) {
        post(OPPORTUNITIES, "{\"name\": \"N\", " + members + "}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void refusesStagesThatAreNone() {
        for (var stages : List.of("[]", "[null]", "[null, null, null]", "[{}, {}, {}]")) {
            post(PIPELINES, "{\"key\": \"%s\", \"name\": \"P\", \"stages\": %s}".formatted(unused("p-"), stages))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void takesACurrencyInLowerCase() {
        var order = created(ORDERS, """
                {"currency": "gbp", "lines": [{"sku": "A", "quantity": 1, "unitPrice": {"amount": "1", "currency": "Gbp"}}]}""");
        assertEquals("GBP", order.at("/gross/currency").textValue());

        var product = created(
                PRODUCTS,
                "{\"sku\": \"%s\", \"name\": \"N\", \"price\": {\"amount\": \"1\", \"currency\": \"eur\"}}"
                        .formatted(unused("P")));
        assertEquals("EUR", product.at("/price/currency").textValue());
    }

    @Test
    void givesEachRowOfABatchItsOwnAnswer() {
        var key = unused("x");
        var row =
                "{\"externalIds\": {\"shop\": \"" + key + "\"}, " + unnumbered().substring(1);

        batch(ORDERS, List.of("null", "7", "[]", "{}", row, row, "{\"mode\": \"upsert\"}"))
                .then()
                .statusCode(207)
                .body("items.status", contains(400, 400, 400, 400, 201, 409, 400));
        for (var items : List.of("null", "[]", "{}")) {
            caller().body("{\"items\": " + items + "}")
                    .post(ORDERS + ":batch")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void refusesCharactersThatCannotBeStored() {
        for (var bad : List.of("\\u0000", "\\ud800")) {
            post(ORDERS, Orders.of("N", LINE.replace("\"A\"", "\"A" + bad + "\"")))
                    .then()
                    .statusCode(400);
            post(OPPORTUNITIES, "{\"name\": \"N" + bad + "\"}").then().statusCode(400);
            post(OPPORTUNITIES, "{\"name\": \"N\", \"pipeline\": \"" + bad + "\"}")
                    .then()
                    .statusCode(400);
        }
        put(ORDERS, "shop", "a%00b", unnumbered()).then().statusCode(400);
        put(ORDERS, "shop%00", "a", unnumbered()).then().statusCode(400);
    }

    @Test
    void refusesANumberInAFilterThatNobodyCouldWriteOut() {
        for (var number : List.of("1e2147483648", "1e2147483647", "1e-2147483647", "NaN")) {
            list(ORDERS, "filter=gross==" + number).then().statusCode(400);
        }
    }

    @Test
    void finishesAnOpportunityThatIsNotThere() {
        for (var action : List.of("win", "reopen")) {
            post(OPPORTUNITIES + "/" + UUID.randomUUID() + ":" + action, "{}")
                    .then()
                    .statusCode(404);
        }
        post(OPPORTUNITIES + "/" + UUID.randomUUID() + ":lose", "{}").then().statusCode(404);
    }

    private static String unnumbered() {
        return "{\"currency\": \"GBP\", \"lines\": [" + LINE + "]}";
    }

    private static String reversal(String order) {
        return order.replaceFirst("\\{", "{\"kind\": \"return\", ");
    }
}
