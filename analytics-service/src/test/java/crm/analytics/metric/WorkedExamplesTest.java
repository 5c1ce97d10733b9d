package crm.analytics.metric;

import static crm.analytics.EventFeed.CUSTOMER;
import static crm.analytics.EventFeed.MARKETING;
import static crm.analytics.EventFeed.SALES;
import static crm.analytics.EventFeed.SUPPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.analytics.Analytics;
import crm.analytics.EventFeed;
import crm.analytics.Sold;
import crm.events.DomainEvent;
import crm.events.customer.CustomerRegistered;
import crm.events.marketing.CostRecorded;
import crm.events.marketing.RevenueAttributed;
import crm.events.sales.OrderPlaced;
import crm.events.support.MessageRecorded;
import crm.events.support.SurveyAnswered;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the measures: from given inputs, and from facts that are dated in the past. */
@QuarkusTest
@WithTestResource(RealServers.class)
class WorkedExamplesTest {

    private static final Instant TOLD = Instant.parse("2026-03-04T05:06:07.123456Z");

    private final String channel = "c-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clv-discounted | \"profits\": [1000, 1000, 1000, 1000, 1000], \"discountRate\": 0.10 | 3790.79 | money",
                "clv-simple | \"meanPurchaseValue\": 100, \"purchasesPerYear\": 24, \"years\": 3 | 7200.00 | money",
                "retention-rate | \"customersAtStart\": 1000, \"newCustomers\": 200, \"customersAtEnd\": 850 | 65 | percent",
                "retention-rate-source | \"customersAtStart\": 1000, \"newCustomers\": 200, \"customersAtEnd\": 850 | 81.25"
                        + " | percent",
                "churn-rate | \"lostCustomers\": 350, \"customersAtStart\": 1000 | 35 | percent",
                "churn-rate-net | \"customersAtStart\": 1000, \"customersAtEnd\": 900 | 10 | percent",
                "marketing-return | \"revenue\": 30000, \"cost\": 10000 | 300 | percent",
                "marketing-return-net | \"revenue\": 30000, \"cost\": 10000 | 200 | percent",
                "interaction-frequency | \"interactions\": 5000, \"customers\": 1000 | 5000 | per-1000-customers",
                "csat | \"satisfied\": 70, \"answered\": 100 | 70 | percent",
                "nps | \"promoters\": 60, \"detractors\": 20, \"answered\": 100 | 40 | points",
                "acquisition-cost | \"cost\": \"5000\", \"newCustomers\": 50 | 100.00 | money",
                "average-order-value | \"revenue\": 1000, \"orders\": 3 | 333.33 | money",
                "need-score | \"satisfaction\": 0.8, \"importance\": 5 | 4 | score",
                "value-score | \"income\": 3, \"frequency\": 12, \"loyalty\": 0.5 | 18 | score",
                "satisfaction-score | \"rating\": 4, \"feedback\": 0.5, \"complaint\": 0.75 | 1.5 | score",
                "customer-value | \"revenue\": 1200, \"cost\": 450.50 | 749.50 | money",
            })
    void comeOutOfGivenInputs(String metric, String inputs, String value, String unit) {
        var answer = Analytics.post("/v1/metrics/" + metric + ":calculate", "{\"inputs\": {" + inputs + "}}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(value, answer.getString("value"));
        assertEquals(unit, answer.getString("unit"));
    }

    @Test
    void retentionAndChurnComeOutOfTheOrders() {
        var customers = Stream.generate(UUID::randomUUID).limit(1200).toList();
        EventFeed.apply(SALES, buyers(customers.subList(0, 1000), "2001-01-10T10:00:00Z"));
        EventFeed.apply(SALES, buyers(customers.subList(350, 1200), "2001-02-15T10:00:00Z"));
        var window = "?from=2001-02-01&to=2001-03-01&tz=Europe/London&activeFor=P31D&channel=" + channel;

        var retention = Analytics.ok("/v1/metrics/retention-rate" + window);
        assertEquals("65", retention.getString("value"));
        var example = JsonPath.from(MetricDocs.RETENTION);
        for (var member :
                List.of("metric", "value", "unit", "formula", "source", "inputs", "rows", "window", "timeZone")) {
            assertEquals(example.<Object>get(member), retention.<Object>get(member));
        }
        assertEquals("81.25", value("retention-rate-source" + window));
        assertEquals("35", value("churn-rate" + window));
        assertEquals("15", value("churn-rate-net" + window));
    }

    @Test
    void netChurnComesOutOfTheOrders() {
        var customers = Stream.generate(UUID::randomUUID).limit(1000).toList();
        EventFeed.apply(SALES, buyers(customers, "2002-01-10T10:00:00Z"));
        EventFeed.apply(SALES, buyers(customers.subList(0, 900), "2002-02-15T10:00:00Z"));

        assertEquals(
                "10", value("churn-rate-net?from=2002-02-01&to=2002-03-01&tz=UTC&activeFor=P31D&channel=" + channel));
    }

    @Test
    void lifetimeValuesComeOutOfTheOrders() {
        var customer = UUID.randomUUID();
        var orders = new ArrayList<DomainEvent>();
        for (int year = 2000; year < 2005; year++) {
            var line = Sold.line(1, "A", "100", "15.00", "5.00");
            orders.add(Sold.order(customer, year + "-07-01T10:00:00Z", "EUR", channel, List.of(line)));
        }
        EventFeed.apply(SALES, orders);
        var window = "?from=2000-01-01&to=2005-01-01&tz=Europe/Berlin&customerId=" + customer;

        var discounted = Analytics.ok("/v1/metrics/clv-discounted" + window + "&discountRate=0.10&period=P1Y");
        assertEquals("3790.79", discounted.getString("value"));
        assertEquals("EUR", discounted.getString("currency"));
        assertEquals(
                "3790.79", value("clv-discounted" + window + "&margin=0.6666666666666667"), "2/3 of 1500 is 1000 too");
        assertEquals("5000.00", value("customer-value" + window));
        assertEquals("1500.00", value("average-order-value" + window));
    }

    @Test
    void theSimpleLifetimeValueComesOutOfTheOrders() {
        var customer = UUID.randomUUID();
        var orders = IntStream.range(0, 72)
                .mapToObj(i -> Sold.order(
                        customer,
                        LocalDate.of(2000, 1, 1).plusMonths(i / 2).plusDays(i % 2 * 14) + "T10:00:00Z",
                        "100",
                        "EUR",
                        channel))
                .toList();
        EventFeed.apply(SALES, orders);

        var answer = Analytics.ok("/v1/metrics/clv-simple?from=2000-01-01&to=2003-01-01&tz=UTC&customerId=" + customer);
        assertEquals("7200.00", answer.getString("value"));
        assertEquals("24", answer.getString("inputs.purchasesPerYear"));
    }

    @Test
    void marketingReturnComesOutOfCostAndCredit() {
        var campaign = UUID.randomUUID();
        EventFeed.apply(
                MARKETING,
                List.of(
                        cost(campaign, "12000.00", "2003-03-01"),
                        cost(campaign, "-2000.00", "2003-03-31"),
                        cost(campaign, "77.00", "2003-04-01"),
                        credit(campaign, "29999.50", "2003-03-05T10:00:00Z"),
                        credit(campaign, "0.50", "2003-03-31T22:59:59Z")));
        var window = "?from=2003-03-01&to=2003-04-01&tz=Europe/London&campaignId=" + campaign;

        assertEquals("300", value("marketing-return" + window));
        assertEquals("200", value("marketing-return-net" + window));
    }

    @Test
    void interactionFrequencyComesOutOfMessages() {
        var customers = Stream.generate(UUID::randomUUID).limit(1000).toList();
        EventFeed.apply(
                CUSTOMER,
                customers.stream()
                        .map(id -> registered(id, "IS", "2004-01-01T00:00:00Z"))
                        .toList());
        EventFeed.apply(
                SUPPORT,
                IntStream.range(0, 5000)
                        .mapToObj(i -> new MessageRecorded(
                                UUID.randomUUID(),
                                Instant.parse("2004-02-03T10:00:00Z"),
                                UUID.randomUUID(),
                                "T-1",
                                customers.get(i % 1000),
                                i % 2 == 0 ? "inbound" : "outbound",
                                "email"))
                        .toList());
        var window = "?from=2004-02-01&to=2004-03-01&tz=Atlantic/Reykjavik&country=IS";

        assertEquals("5000", value("interaction-frequency" + window));
        assertEquals("2500", value("interaction-frequency" + window + "&kinds=order,ticket-message-inbound"));
    }

    /** Customers who are loaded with their history are registered years after their first order. */
    @Test
    void whoIsRegisteredNowAndOrderedInThePastWasACustomerThen() {
        var ordered = UUID.randomUUID();
        var wrote = UUID.randomUUID();
        var neither = UUID.randomUUID();
        var cancelled = UUID.randomUUID();
        EventFeed.apply(
                CUSTOMER,
                Stream.of(ordered, wrote, neither, cancelled)
                        .map(id -> registered(id, "GL", "2026-03-04T05:06:07Z"))
                        .toList());
        EventFeed.apply(
                SALES,
                Sold.order(ordered, "2010-12-05T10:00:00Z", "10.00", "EUR", channel),
                Sold.order(ordered, "2010-12-06T10:00:00Z", "10.00", "EUR", channel),
                new OrderPlaced(
                        TOLD,
                        Sold.of(
                                UUID.randomUUID(),
                                1,
                                cancelled,
                                "2010-12-05T10:00:00Z",
                                "cancelled",
                                "EUR",
                                channel,
                                "GL",
                                List.of(Sold.line(1, "A", "1", "5", null)))));
        EventFeed.apply(SUPPORT, wrote(wrote, "2010-11-05T10:00:00Z"), wrote(wrote, "2011-01-01T00:00:00Z"));
        var december = "?from=2010-12-01&to=2011-01-01&tz=UTC&country=GL";

        var answer = Analytics.ok("/v1/metrics/interaction-frequency" + december);
        assertEquals(Map.of("interactions", "2", "customers", "2"), answer.getMap("inputs"));
        assertEquals("1000", answer.getString("value"));
        assertEquals(
                Map.of("interactions", "0", "customers", "2"),
                Analytics.ok("/v1/metrics/interaction-frequency" + december + "&kinds=ticket-message-inbound")
                        .getMap("inputs"),
                "whichever kinds are asked for, the customers are the same");
        assertEquals(
                "customers is zero",
                Analytics.ok("/v1/metrics/interaction-frequency?from=2010-10-01&to=2010-11-01&tz=UTC&country=GL")
                        .getString("undefined"));
        assertEquals(
                "4",
                Analytics.ok("/v1/metrics/interaction-frequency?from=2026-03-01&to=2026-04-01&tz=UTC&country=GL")
                        .getString("inputs.customers"),
                "each once when both are over");
    }

    /** Nor does anything else take the registration for the beginning. */
    @Test
    void whoIsRegisteredNowIsWonAndKeptByTheOrdersOfThePast() {
        var customer = UUID.randomUUID();
        EventFeed.apply(CUSTOMER, registered(customer, "FO", "2026-03-04T05:06:07Z"));
        EventFeed.apply(
                SALES,
                Sold.order(customer, "1996-01-10T10:00:00Z", "10.00", "EUR", channel),
                Sold.order(customer, "1996-02-10T10:00:00Z", "10.00", "EUR", channel));
        EventFeed.apply(MARKETING, cost(UUID.randomUUID(), "7.00", "1996-01-02"));

        var february = "?from=1996-02-01&to=1996-03-01&tz=UTC&activeFor=P31D&channel=" + channel;
        assertEquals("100", value("retention-rate" + february));
        assertEquals("0", value("churn-rate" + february));
        assertEquals("7.00", value("acquisition-cost?from=1996-01-01&to=1996-02-01&tz=UTC"));
    }

    @Test
    void satisfactionComesOutOfAnswers() {
        var answers = new ArrayList<DomainEvent>();
        for (int i = 0; i < 100; i++) {
            answers.add(answer("csat", i < 40 ? 5 : i < 70 ? 4 : 3, 1, 5));
            answers.add(answer("nps", i < 60 ? 9 + i % 2 : i < 80 ? 7 + i % 2 : i % 7, 0, 10));
        }
        answers.add(answer("csat", 7, 1, 7));
        answers.add(answer("nps", 1, 1, 10));
        EventFeed.apply(SUPPORT, answers);
        var window = "?from=2005-01-01&to=2005-02-01&tz=UTC&channel=" + channel;

        var csat = Analytics.ok("/v1/metrics/csat" + window);
        assertEquals("70", csat.getString("value"));
        assertEquals(1, csat.getInt("rows.answersOnOtherScales"));
        assertEquals("40", value("csat" + window + "&satisfiedFrom=5"));
        var nps = Analytics.ok("/v1/metrics/nps" + window);
        assertEquals("40", nps.getString("value"));
        assertEquals(1, nps.getInt("rows.answersOnOtherScales"));
    }

    @Test
    void acquisitionCostComesOutOfCostAndFirstOrders() {
        var known = UUID.randomUUID();
        EventFeed.apply(SALES, Sold.order(known, "1998-12-31T10:00:00Z", "1", "EUR", channel));
        EventFeed.apply(
                SALES,
                buyers(
                        Stream.concat(
                                        Stream.of(known),
                                        Stream.generate(UUID::randomUUID).limit(50))
                                .toList(),
                        "1999-06-01T10:00:00Z"));
        EventFeed.apply(MARKETING, cost(UUID.randomUUID(), "5000.00", "1999-06-01"));

        assertEquals("100.00", value("acquisition-cost?from=1999-01-01&to=2000-01-01&tz=UTC"));
    }

    private List<? extends DomainEvent> buyers(List<UUID> customers, String at) {
        return customers.stream()
                .map(customer -> Sold.order(customer, at, "10.00", "EUR", channel))
                .toList();
    }

    private static CustomerRegistered registered(UUID customer, String country, String at) {
        return new CustomerRegistered(customer, 1, TOLD, "person", "test", country, Instant.parse(at), null);
    }

    private static MessageRecorded wrote(UUID customer, String at) {
        return new MessageRecorded(
                UUID.randomUUID(), Instant.parse(at), UUID.randomUUID(), "T-1", customer, "inbound", "email");
    }

    private SurveyAnswered answer(String kind, int score, int least, int most) {
        return new SurveyAnswered(
                UUID.randomUUID(),
                1,
                TOLD,
                kind,
                UUID.randomUUID(),
                null,
                channel,
                score,
                least,
                most,
                Instant.parse("2005-01-02T10:00:00Z"));
    }

    private static CostRecorded cost(UUID campaign, String amount, String day) {
        return new CostRecorded(
                UUID.randomUUID(), TOLD, campaign, "email", new BigDecimal(amount), "GBP", LocalDate.parse(day), null);
    }

    private static RevenueAttributed credit(UUID campaign, String amount, String orderedAt) {
        return new RevenueAttributed(
                UUID.randomUUID(),
                1,
                TOLD,
                campaign,
                "email",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "last-touch",
                Instant.parse(orderedAt),
                Instant.parse(orderedAt),
                new BigDecimal(amount),
                "GBP");
    }

    private static String value(String metric) {
        return Analytics.ok("/v1/metrics/" + metric).getString("value");
    }
}
