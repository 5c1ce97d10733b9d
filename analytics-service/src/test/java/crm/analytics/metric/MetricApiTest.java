package crm.analytics.metric;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.Sold;
import crm.events.marketing.CostRecorded;
import crm.events.sales.OrderPlaced;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class MetricApiTest {

    private static final Instant TOLD = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final String NOWHERE = "from=1950-01-01&to=1950-02-01&tz=UTC";

    @Test
    void listsEveryMeasureWithFormulaAndSource() {
        var list = Analytics.ok("/v1/metrics");

        assertEquals(
                List.of(
                        "acquisition-cost",
                        "average-order-value",
                        "churn-rate",
                        "churn-rate-net",
                        "clv-discounted",
                        "clv-simple",
                        "csat",
                        "customer-value",
                        "interaction-frequency",
                        "marketing-return",
                        "marketing-return-net",
                        "need-score",
                        "nps",
                        "retention-rate",
                        "retention-rate-source",
                        "satisfaction-score",
                        "value-score"),
                list.getList("items.name"));
        assertEquals(17, list.getList("items.formula.findAll { it }").size());
        assertEquals(17, list.getList("items.source.findAll { it }").size());
    }

    @Test
    void answersTheContractsExampleOfACalculation() {
        var answer = Analytics.post("/v1/metrics/clv-discounted:calculate", MetricDocs.CLV_INPUTS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(JsonPath.from(MetricDocs.CLV).getMap("$"), answer.getMap("$"));
    }

    @Test
    void roundsMoneyToItsCurrency() {
        Analytics.post(
                        "/v1/metrics/average-order-value:calculate",
                        "{\"inputs\": {\"revenue\": 1000, \"orders\": 3}, \"currency\": \"JPY\"}")
                .then()
                .statusCode(200)
                .body("value", equalTo("333"));
    }

    @ParameterizedTest
    @CsvSource({"ABC, currency-unknown", "XXX, currency-unknown", "eur, wrong-format"})
    void calculatesInNothingThatIsNoCurrency(String currency, String code) {
        Analytics.post(
                        "/v1/metrics/average-order-value:calculate",
                        "{\"inputs\": {\"revenue\": 1000, \"orders\": 3}, \"currency\": \"" + currency + "\"}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/currency"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void saysWhyThereIsNoValue() {
        Analytics.get("/v1/metrics/retention-rate?" + NOWHERE)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("value")))
                .body("undefined", equalTo("customersAtStart is zero"));
    }

    @Test
    void takesInputsWithAllTheirDecimals() {
        Analytics.post(
                        "/v1/metrics/need-score:calculate",
                        "{\"inputs\": {\"satisfaction\": 0.000000000004, \"importance\": \"500000000000\"}}")
                .then()
                .statusCode(200)
                .body("value", equalTo("2"))
                .body("inputs.satisfaction", equalTo("0.000000000004"));
    }

    @Test
    void isATableOrAPictureToo() {
        EventFeed.apply(EventFeed.SALES, Sold.order(null, "1954-01-05T10:00:00Z", "10", "EUR", "shop"));
        var path = "/v1/metrics/average-order-value?from=1954-01-01&to=1954-02-01&tz=UTC";

        Analytics.get(path + "&format=csv")
                .then()
                .statusCode(200)
                .body(startsWith(
                        "metric,value,undefined,unit,revenue,orders,currency,from,to,timeZone,asOf crm.sales,formula"))
                .body(containsString("average-order-value,10.00,,money,10,1,EUR,1954-01-01,1954-02-01,UTC,"));
        Analytics.get(
                        "/v1/metrics/clv-discounted?from=1954-01-01&to=1956-01-01&tz=UTC&margin=0.5&currency=EUR&format=csv")
                .then()
                .statusCode(200)
                .body(startsWith(
                        "metric,value,undefined,unit,profits,discountRate,customers,period,margin,currency,from,"));
        Analytics.get(path + "&format=svg")
                .then()
                .statusCode(200)
                .body(containsString("<title>Average order value</title>"))
                .body(containsString("1954-01-01 to before 1954-02-01, time zone UTC; Value: 10.00 EUR"));
        Analytics.get("/v1/metrics/retention-rate?" + NOWHERE + "&format=png")
                .then()
                .statusCode(200)
                .contentType("image/png");
    }

    @Test
    void whatFactsGaveCalculatesToTheSame() {
        var customer = UUID.randomUUID();
        var channel = "c-" + customer;
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(customer, "1951-01-05T10:00:00Z", "10.01", "EUR", channel),
                        Sold.order(customer, "1951-01-06T10:00:00Z", "20.02", "EUR", channel),
                        Sold.order(UUID.randomUUID(), "1951-01-06T10:00:00Z", "5.55", "EUR", channel)));

        var facts = Analytics.ok("/v1/metrics/clv-simple?from=1951-01-01&to=1951-02-08&tz=UTC&channel=" + channel);
        var inputs = facts.getMap("inputs");
        var body = "{\"inputs\": {\"meanPurchaseValue\": \"%s\", \"purchasesPerYear\": \"%s\", \"years\": \"%s\"}}"
                .formatted(inputs.get("meanPurchaseValue"), inputs.get("purchasesPerYear"), inputs.get("years"));
        Analytics.post("/v1/metrics/clv-simple:calculate", body)
                .then()
                .statusCode(200)
                .body("value", equalTo(facts.getString("value")));
    }

    @Test
    void neverAddsUpDifferentCurrencies() {
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(null, "1952-01-05T10:00:00Z", "10", "EUR", "shop"),
                        Sold.order(null, "1952-01-05T10:00:00Z", "20", "USD", "shop")));
        var path = "/v1/metrics/average-order-value?from=1952-01-01&to=1952-02-01&tz=UTC";

        Analytics.get(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/currency"))
                .body("errors[0].code", equalTo("currency-required"))
                .body("errors[0].detail", containsString("EUR, USD"));
        assertEquals("20.00", Analytics.ok(path + "&currency=USD").getString("value"));
    }

    @Test
    void onlyTheAmountsThatTheFiltersLeaveMustBeOfOneCurrency() {
        var customer = UUID.randomUUID();
        var cancelled = List.of(Sold.line(1, "SKU", "1", "40", null));
        EventFeed.apply(
                EventFeed.SALES,
                List.of(
                        Sold.order(customer, "1957-01-05T10:00:00Z", "10", "EUR", "shop"),
                        Sold.order(null, "1957-01-05T10:00:00Z", "20", "USD", "fair"),
                        new OrderPlaced(
                                TOLD,
                                Sold.of(
                                        UUID.randomUUID(),
                                        1,
                                        customer,
                                        "1957-01-06T10:00:00Z",
                                        "cancelled",
                                        "CHF",
                                        "shop",
                                        "GB",
                                        cancelled))));
        var window = "?from=1957-01-01&to=1957-02-01&tz=UTC";
        var average = "/v1/metrics/average-order-value" + window;

        Analytics.get(average).then().statusCode(400).body("errors[0].detail", containsString("EUR, USD"));
        assertEquals("EUR", Analytics.ok(average + "&channel=shop").getString("currency"));
        assertEquals("USD", Analytics.ok(average + "&channel=fair").getString("currency"));
        assertEquals("EUR", Analytics.ok(average + "&customerId=" + customer).getString("currency"));
        Analytics.get(average + "&country=GB").then().statusCode(400);
        Analytics.get(average + "&country=FR").then().statusCode(200).body("$", not(hasKey("currency")));
        // of known customers alone
        assertEquals("EUR", Analytics.ok("/v1/metrics/clv-simple" + window).getString("currency"));
    }

    @Test
    void onlyTheCampaignsThatAreAskedForMustBeOfOneCurrency() {
        var british = UUID.randomUUID();
        var american = UUID.randomUUID();
        EventFeed.apply(
                EventFeed.MARKETING,
                List.of(cost(british, "100.00", "GBP", "email"), cost(american, "50.00", "USD", "fair")));
        var path = "/v1/metrics/marketing-return-net?from=1958-01-01&to=1958-02-01&tz=UTC";

        Analytics.get(path).then().statusCode(400).body("errors[0].code", equalTo("currency-required"));
        assertEquals("GBP", Analytics.ok(path + "&campaignId=" + british).getString("currency"));
        assertEquals("USD", Analytics.ok(path + "&channel=fair").getString("currency"));
        Analytics.get("/v1/metrics/acquisition-cost?from=1958-01-01&to=1958-02-01&tz=UTC")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/currency"));
    }

    private static CostRecorded cost(UUID campaign, String amount, String currency, String channel) {
        return new CostRecorded(
                UUID.randomUUID(),
                TOLD,
                campaign,
                channel,
                new BigDecimal(amount),
                currency,
                LocalDate.parse("1958-01-15"),
                null);
    }

    @Test
    void aPictureNamesTheParameters() {
        Analytics.get("/v1/metrics/average-order-value?from=1956-01-01&to=1956-02-01&tz=UTC&country=GB&channel=shop"
                        + "&currency=EUR&format=svg")
                .then()
                .statusCode(200)
                .body(containsString("; Parameters: country GB, channel shop;"));
        Analytics.get("/v1/metrics/clv-discounted?from=1956-01-01&to=1958-01-01&tz=UTC&period=P1M&margin=0.5"
                        + "&currency=EUR&format=svg")
                .then()
                .statusCode(200)
                .body(containsString("] and 12 more, discountRate 0.1, customers"))
                .body(containsString("; Parameters: period P1M, discountRate 0.10, margin 0.5;"));
    }

    @Test
    void asksForAMarginWhereTheCostIsNotKnown() {
        EventFeed.apply(EventFeed.SALES, Sold.order(UUID.randomUUID(), "1953-01-05T10:00:00Z", "10", "EUR", "shop"));
        var path = "/v1/metrics/customer-value?from=1953-01-01&to=1953-02-01&tz=UTC";

        Analytics.get(path).then().statusCode(422).body("code", equalTo("unit-cost-unknown"));
        assertEquals("2.50", Analytics.ok(path + "&margin=0.25").getString("value"));
    }

    @Test
    void refusesFactsForAMeasureThatHasNone() {
        Analytics.get("/v1/metrics/need-score?" + NOWHERE)
                .then()
                .statusCode(422)
                .body("code", equalTo("calculation-only"));
    }

    @Test
    void knowsNoOtherMeasure() {
        Analytics.get("/v1/metrics/happiness?" + NOWHERE)
                .then()
                .statusCode(404)
                .body("code", equalTo("metric-not-found"));
        Analytics.post("/v1/metrics/happiness:calculate", "{\"inputs\": {}}")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "retention-rate, from=1950-01-01&to=1950-02-01, /query/tz, required",
        "retention-rate, to=1950-02-01&tz=UTC, /query/from, required",
        "retention-rate, from=1950-02-01&to=1950-02-01&tz=UTC, /query/to, empty-range",
        "retention-rate, from=1850-02-01&to=1950-02-01&tz=UTC, /query/from, out-of-range",
        "retention-rate, from=1950-01-01&to=1950-02-01&tz=UTC&activeFor=P0D, /query/activeFor, invalid-period",
        "retention-rate, from=1950-01-01&to=1950-02-01&tz=UTC&activeFor=soon, /query/activeFor, invalid-period",
        "retention-rate, from=1950-01-01&to=1950-02-01&tz=UTC&currency=EUR, /query/currency, not-applicable",
        "csat, from=1950-01-01&to=1950-02-01&tz=UTC&country=DE, /query/country, not-applicable",
        "clv-discounted, from=1950-01-01&to=1950-02-01&tz=UTC&margin=2, /query/margin, out-of-range",
        "clv-discounted, from=1950-01-01&to=2150-02-01&tz=UTC&period=P1D, /query/period, too-short",
        "clv-discounted, from=1950-01-01&to=1950-02-01&tz=UTC&customerId=7, /query/customerId, invalid-id",
        "clv-discounted, from=1950-01-01&to=1950-02-01&tz=UTC&customerId=1-1-1-1-1, /query/customerId, invalid-id",
        "interaction-frequency, from=1950-01-01&to=1950-02-01&tz=UTC&kinds=hug, /query/kinds, unknown-kind",
        "csat, from=1950-01-01&to=1950-02-01&tz=UTC&scaleMax=0, /query/scaleMax, out-of-range",
        "csat, from=1950-01-01&to=1950-02-01&tz=UTC&scaleMax=2, /query/satisfiedFrom, required",
        "csat, from=1950-01-01&to=1950-02-01&tz=UTC&satisfiedFrom=6, /query/satisfiedFrom, out-of-range",
        "csat, from=1950-01-01&to=1950-02-01&tz=UTC&channel=%00, /query/channel, forbidden-character",
        "nps, from=1950-01-01&to=1950-02-01&tz=UTC&flavour=mild, /query/flavour, unknown-parameter",
    })
    void namesTheParameterThatIsWrong(String metric, String query, String pointer, String code) {
        Analytics.get("/v1/metrics/" + metric + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"inputs\": {\"satisfied\": 7}} | /inputs/answered | required",
                "{\"inputs\": {\"satisfied\": 7, \"answered\": 10, \"x\": 1}} | /inputs/x | unknown-input",
                "{\"inputs\": {\"satisfied\": true, \"answered\": 10}} | /inputs/satisfied | wrong-type",
                "{\"inputs\": {\"satisfied\": \"1e999999999\", \"answered\": 10}} | /inputs/satisfied | wrong-type",
                "{\"inputs\": {\"satisfied\": -1, \"answered\": 10}} | /inputs/satisfied | out-of-range",
            })
    void namesTheInputThatIsWrong(String body, String pointer, String code) {
        Analytics.post("/v1/metrics/csat:calculate", body)
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @Test
    void isForThoseWhoMayReadReports() {
        given().get("/v1/metrics").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.withScopes("customers:read"))
                .get("/v1/metrics")
                .then()
                .statusCode(403);
    }
}
