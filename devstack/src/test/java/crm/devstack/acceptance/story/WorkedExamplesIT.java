package crm.devstack.acceptance.story;

import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.acceptance.Turn;
import crm.devstack.api.Browser;
import crm.devstack.stack.CrmStack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requirements' worked examples of measures: as calculations, and over facts of years long past. */
@Order(Turn.LEAVES_CROWDS)
@ExtendWith(RunningSystem.class)
class WorkedExamplesIT {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    clv-discounted        | 3790.79 | {"profits": [1000, 1000, 1000, 1000, 1000], "discountRate": 0.10}
                    clv-simple            | 7200    | {"meanPurchaseValue": 100, "purchasesPerYear": 24, "years": 3}
                    retention-rate        | 65      | {"customersAtStart": 1000, "newCustomers": 200, "customersAtEnd": 850}
                    retention-rate-source | 81.25   | {"customersAtStart": 1000, "newCustomers": 200, "customersAtEnd": 850}
                    churn-rate            | 10      | {"lostCustomers": 100, "customersAtStart": 1000}
                    churn-rate-net        | 10      | {"customersAtStart": 1000, "customersAtEnd": 900}
                    marketing-return      | 300     | {"revenue": 30000, "cost": 10000}
                    marketing-return-net  | 200     | {"revenue": 30000, "cost": 10000}
                    interaction-frequency | 5000    | {"interactions": 5000, "customers": 1000}
                    csat                  | 70      | {"satisfied": 70, "answered": 100}
                    nps                   | 25      | {"promoters": 50, "detractors": 25, "answered": 100}
                    acquisition-cost      | 100     | {"cost": 5000, "newCustomers": 50}
                    average-order-value   | 75      | {"revenue": 150, "orders": 2}
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
        customers(company, api, 1_200, Map.of());
        var orders = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 1_000).forEach(number -> orders.add(order(company, number, "2008-06-10")));
        IntStream.range(350, 1_200).forEach(number -> orders.add(order(company, number, "2008-07-10")));
        api.batch("/v1/orders:batch", orders, 201);

        var window = "from=2008-07-01&to=2008-08-01&tz=UTC&activeFor=P30D&channel=" + company.name();
        company.awaitMeasure("65", "retention-rate", window);
        company.awaitMeasure("81.25", "retention-rate-source", window);
        company.awaitMeasure("35", "churn-rate", window);
        company.awaitMeasure("15", "churn-rate-net", window);
    }

    /** A thousand bought in June; 900 of them again in July. */
    @Test
    void lossOfCustomers(CrmStack stack, Api api) {
        var company = new Company(stack, api, "loss", "EUR");
        customers(company, api, 1_000, Map.of());
        var orders = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 1_000).forEach(number -> orders.add(order(company, number, "2010-06-10")));
        IntStream.range(0, 900).forEach(number -> orders.add(order(company, number, "2010-07-10")));
        api.batch("/v1/orders:batch", orders, 201);

        var window = "from=2010-07-01&to=2010-08-01&tz=UTC&activeFor=P30D&channel=" + company.name();
        company.awaitMeasure("10", "churn-rate-net", window);
        company.awaitMeasure("10", "churn-rate", window);
        company.awaitMeasure("90", "retention-rate", window);
    }

    /** 5,000 spent in 1998, and 50 who ordered for the first time, some of them twice. */
    @Test
    void costOfANewCustomer(CrmStack stack, Api api) {
        var company = new Company(stack, api, "acquisition", "EUR");
        customers(company, api, 50, Map.of());
        var orders = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 50).forEach(number -> orders.add(order(company, number, "1998-03-10")));
        IntStream.range(0, 20).forEach(number -> orders.add(order(company, number, "1998-04-10")));
        api.batch("/v1/orders:batch", orders, 201);
        for (var month : List.of("1998-02", "1998-03")) {
            company.created(
                    "marketer",
                    "/v1/marketing-costs",
                    Map.of(
                            "channel", company.name(),
                            "amount", company.money("2500.00"),
                            "incurredOn", month + "-01"));
        }

        company.awaitMeasure("100", "acquisition-cost", "from=1998-01-01&to=1999-01-01&tz=UTC&currency=EUR");
    }

    /** A thousand, the only ones in Fiji, order five times each in 1997. */
    @Test
    void interactionsOfCustomers(CrmStack stack, Api api) {
        var company = new Company(stack, api, "interactions", "EUR");
        customers(company, api, 1_000, Map.of("addresses", List.of(Map.of("city", "Suva", "country", "FJ"))));
        for (var month = 1; month <= 5; month++) {
            var day = "1997-%02d-10".formatted(month);
            api.batch(
                    "/v1/orders:batch",
                    IntStream.range(0, 1_000)
                            .mapToObj(number -> order(company, number, day))
                            .toList(),
                    201);
        }

        company.awaitMeasure("5000", "interaction-frequency", "from=1997-01-01&to=1998-01-01&tz=UTC&country=FJ");
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

    /** So many customers, numbered from 0. @param profile what all of them have */
    private static void customers(Company company, Api api, int count, Map<String, Object> profile) {
        api.batch(
                "/v1/customers:batch",
                IntStream.range(0, count)
                        .mapToObj(number -> customer(company, number, profile))
                        .toList(),
                201);
    }

    private static Map<String, Object> customer(Company company, int number, Map<String, Object> profile) {
        var row = new LinkedHashMap<String, Object>(profile);
        row.put("kind", "person");
        row.put("displayName", "Customer " + number);
        row.put("source", company.name());
        row.put("externalIds", Map.of(company.name(), Integer.toString(number)));
        return row;
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
}
