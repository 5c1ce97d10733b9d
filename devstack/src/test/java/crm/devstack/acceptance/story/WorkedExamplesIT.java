package crm.devstack.acceptance.story;

import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.api.Browser;
import crm.devstack.stack.CrmStack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requirements' worked examples of measures: as calculations, and over facts of years long past. */
@ExtendWith(RunningSystem.class)
class WorkedExamplesIT {
    private static final int BATCH = 1_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    clv-discounted        | 3790.79 | {"profits": [1000, 1000, 1000, 1000, 1000], "discountRate": 0.10}
                    clv-simple            | 7200    | {"meanPurchaseValue": 100, "purchasesPerYear": 24, "years": 3}
                    retention-rate        | 65      | {"customersAtStart": 1000, "newCustomers": 200, "customersAtEnd": 850}
                    retention-rate-source | 81.25   | {"customersAtStart": 1000, "newCustomers": 200, "customersAtEnd": 850}
                    churn-rate-net        | 10      | {"customersAtStart": 1000, "customersAtEnd": 900}
                    marketing-return      | 300     | {"revenue": 30000, "cost": 10000}
                    marketing-return-net  | 200     | {"revenue": 30000, "cost": 10000}
                    interaction-frequency | 5000    | {"interactions": 5000, "customers": 1000}
                    csat                  | 70      | {"satisfied": 70, "answered": 100}
                    """)
    void aMeasureOfGivenInputs(String metric, BigDecimal expected, String inputs, Api api) {
        var answer = api.json("analyst")
                .body("{\"inputs\": " + inputs + ", \"currency\": \"EUR\"}")
                .post("/v1/metrics/" + metric + ":calculate")
                .then()
                .statusCode(200)
                .body("formula", notNullValue())
                .extract();

        assertEquals(0, expected.compareTo(new BigDecimal(answer.<String>path("value"))), answer.asString());
    }

    /** A thousand a year for five years, at ten percent; and 24 purchases of 100 in a year, for three years. */
    @Test
    void lifetimeValueOfOrders(CrmStack stack, Api api) {
        var company = new Company(stack, api, "lifetime", "EUR");
        company.customer("ada", Map.of());
        for (var year = 2001; year < 2006; year++) {
            company.order("Y-" + year, "ada", "YEAR", "1000.00", Map.of("orderedAt", year + "-06-15T12:00:00Z"));
        }
        var channel = "&tz=UTC&channel=" + company.name();
        company.awaitMeasure(
                "3790.79",
                "clv-discounted",
                "from=2001-01-01&to=2006-01-01&period=P1Y&discountRate=0.10&margin=1" + channel);

        for (var half = 0; half < 24; half++) {
            var day = "2007-%02d-%02dT12:00:00Z".formatted(half / 2 + 1, half % 2 * 14 + 1);
            company.order("H-" + half, "ada", "HALF-MONTH", "100.00", Map.of("orderedAt", day));
        }
        company.awaitMeasure("7200", "clv-simple", "from=2007-01-01&to=2008-01-01&years=3" + channel);
    }

    /** A thousand bought in June; in July 650 of them, and 200 others. */
    @Test
    void retentionOfCustomers(CrmStack stack, Api api) {
        var company = new Company(stack, api, "retention", "EUR");
        batch(
                api,
                "/v1/customers:batch",
                IntStream.range(0, 1_200)
                        .mapToObj(number -> customer(company, number))
                        .toList());
        var orders = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 1_000).forEach(number -> orders.add(order(company, number, "2008-06-10")));
        IntStream.range(350, 1_200).forEach(number -> orders.add(order(company, number, "2008-07-10")));
        batch(api, "/v1/orders:batch", orders);

        var window = "from=2008-07-01&to=2008-08-01&tz=UTC&activeFor=P30D&channel=" + company.name();
        company.awaitMeasure("65", "retention-rate", window);
        company.awaitMeasure("81.25", "retention-rate-source", window);
        company.awaitMeasure("35", "churn-rate", window);
        company.awaitMeasure("15", "churn-rate-net", window);
    }

    /** 70 of 100 are satisfied; asked on paper in January 2009. */
    @Test
    void satisfactionOfCustomers(CrmStack stack, Api api) {
        var company = new Company(stack, api, "satisfaction", "EUR");
        for (var number = 0; number < 100; number++) {
            company.created(
                    "support-agent",
                    "/v1/survey-answers",
                    Map.of(
                            "kind",
                            "csat",
                            "score",
                            number < 70 ? 4 + number % 2 : 1 + number % 3,
                            "answeredAt",
                            "2009-01-10T10:00:%02dZ".formatted(number % 60)));
        }

        company.awaitMeasure("70", "csat", "from=2009-01-01&to=2009-02-01&tz=UTC");
    }

    /** A mail for 10,000 brings an order of 30,000. */
    @Test
    void returnOfACampaign(CrmStack stack, Api api) {
        var company = new Company(stack, api, "return", "EUR");
        company.agrees(company.customer("ada", Map.of("tags", List.of("rich"))), "marketing");
        var campaign = company.campaign(
                company.segment("tags==rich", 1),
                "marketing",
                Map.of(
                        "name",
                        "Yacht",
                        "subject",
                        "A yacht",
                        "text",
                        "https://shop.example.com/yacht",
                        "html",
                        "<a href=\"https://shop.example.com/yacht\">A yacht</a>"),
                1);
        new Browser().open(company.mailTo(company.email("ada"), "A yacht").link("/clicks/"));
        company.order("YACHT-1", "ada", "YACHT", "30000.00", Map.of());
        company.created(
                "marketer",
                "/v1/marketing-costs",
                Map.of(
                        "campaignId",
                        campaign,
                        "amount",
                        company.money("10000.00"),
                        "incurredOn",
                        LocalDate.now().toString()));

        var ever = "from=2020-01-01&to=2100-01-01&tz=UTC&currency=EUR&campaignId=" + campaign;
        company.awaitMeasure("300", "marketing-return", ever);
        company.awaitMeasure("200", "marketing-return-net", ever);
    }

    private static Map<String, Object> customer(Company company, int number) {
        return Map.of(
                "kind",
                "person",
                "displayName",
                "Customer " + number,
                "source",
                company.name(),
                "externalIds",
                Map.of(company.name(), Integer.toString(number)));
    }

    private static Map<String, Object> order(Company company, int number, String day) {
        var name = number + "-" + day;
        return Map.of(
                "number", name,
                "externalIds", Map.of(company.name(), name),
                "customer", company.reference(Integer.toString(number)),
                "orderedAt", day + "T12:00:00Z",
                "currency", "EUR",
                "channel", company.name(),
                "lines", List.of(Map.of("sku", "THING", "quantity", 1, "unitPrice", company.money("10.00"))));
    }

    private static void batch(Api api, String path, List<Map<String, Object>> rows) {
        for (var begin = 0; begin < rows.size(); begin += BATCH) {
            List<Integer> results = api.json("integration")
                    .body(Map.of("items", rows.subList(begin, Math.min(rows.size(), begin + BATCH))))
                    .post(path)
                    .then()
                    .statusCode(207)
                    .extract()
                    .path("items.status");
            assertEquals(List.of(201), results.stream().distinct().toList());
        }
    }
}
