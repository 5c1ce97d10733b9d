package crm.devstack.acceptance.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import crm.devstack.layout.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A little of what each service is for, with what must have come of it in all others. One customer is there from the beginning, and one is
 * registered as the first deed.
 */
final class SmallBusiness {
    private static final String EVER = "from=2020-01-01&to=2100-01-01&tz=UTC&currency=SEK&channel=";
    private static final Map<String, Object> NEWS = Map.of("name", "News", "subject", "News", "text", "There is some.");

    private final Company company;
    private final String month;
    private final String eve;
    private String segment;
    private String campaign;

    /** @param month in which costs and answers are, such as {@code 2014-05}; nobody else's */
    SmallBusiness(Company company, String month) {
        this.company = company;
        this.month = month;
        this.eve = company.customer("eve", Map.of("tags", List.of("reader")));
        company.supports("UTC", Company.weekdays("09:00", "17:00"), Map.of("firstResponseMinutes", 60));
    }

    /** What each service gets to do, in any order. */
    Map<Part, Runnable> deeds() {
        return new EnumMap<>(Map.of(
                Part.CUSTOMER_SERVICE, this::knowsPeople,
                Part.SALES_SERVICE, this::sells,
                Part.MARKETING_SERVICE, this::spends,
                Part.SUPPORT_SERVICE, this::isAsked));
    }

    private void knowsPeople() {
        company.customer("adam", Map.of());
        company.agrees(eve, "marketing");
        segment = company.segment("tags==reader", 1);
    }

    private void sells() {
        company.order("O-1", "eve", "THING", "100.00", Map.of());
        company.order("O-2", "adam", "THING", "50.00", Map.of());
    }

    private void spends() {
        company.created(
                "marketer",
                "/v1/marketing-costs",
                Map.of(
                        "channel", company.name(),
                        "amount", company.money("80.00"),
                        "incurredOn", month + "-05"));
    }

    private void isAsked() {
        company.ticket("Where is it?", "eve", Map.of());
        company.ticket("And mine?", "adam", Map.of());
        company.created(
                "support-agent",
                "/v1/survey-answers",
                Map.of(
                        "kind",
                        "csat",
                        "score",
                        5,
                        "answeredAt",
                        month + "-05T10:00:00Z",
                        "customer",
                        company.reference("eve")));
    }

    /** Returns when everybody knows what the others did. */
    void awaitEnd() {
        company.awaitMeasure("100", "csat", days());
        company.awaitMeasure("0", "marketing-return", costs());
        company.awaitMeasure("75", "average-order-value", EVER + company.name());
        awaitOneOf("/v1/orders", "channel", eve);
        awaitOneOf("/v1/orders", "channel", adam());
        awaitOneOf("/v1/tickets", "queue", eve);
        awaitOneOf("/v1/tickets", "queue", adam());
        company.awaitStage("new", eve);
        company.awaitStage("new", adam());
        awaitTimeline(eve, "consent-changed", "order-placed", "lifecycle-changed", "ticket-opened", "survey-answered");
        awaitTimeline(adam(), "order-placed", "lifecycle-changed", "ticket-opened");
        awaitRecipient();
    }

    private void awaitTimeline(String customer, String... kinds) {
        await().atMost(Company.PATIENCE).untilAsserted(() -> assertThat(company.timeline(customer), hasItems(kinds)));
    }

    /** Whoever agreed, and is in the segment, can be written to. */
    private void awaitRecipient() {
        campaign = company.draft(segment, "marketing", NEWS, Map.of());
        company.awaitRecipients(1, campaign);
    }

    /** What is whose. */
    private void awaitOneOf(String path, String place, String customer) {
        await().atMost(Company.PATIENCE).untilAsserted(() -> company.api()
                .as("support-agent")
                .queryParam("filter", place + "==" + company.name() + ";customerId==" + customer)
                .get(path)
                .then()
                .body("items.size()", equalTo(1)));
    }

    private String adam() {
        return company.api()
                .as("support-agent")
                .get("/v1/customers/by-external-id/" + company.name() + "/adam")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** What came of it, without names and times. */
    Map<String, Object> figures() {
        var figures = new TreeMap<String, Object>();
        figures.put("satisfaction", inputs("csat", days()));
        figures.put("return", inputs("marketing-return", costs()));
        figures.put("orders", inputs("average-order-value", EVER + company.name()));
        figures.put("revenue", revenue());
        figures.put("audience", audience());
        figures.put("eve", company.timeline(eve).stream().sorted().toList());
        figures.put("adam", company.timeline(adam()).stream().sorted().toList());
        return figures;
    }

    private Map<String, String> inputs(String metric, String query) {
        return company.measure(metric, query).then().statusCode(200).extract().path("inputs");
    }

    private List<Map<String, Object>> revenue() {
        return company.api()
                .as("analyst")
                .get("/v1/reports/revenue?by=product&" + EVER + company.name())
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
    }

    private Map<String, Object> audience() {
        return company.api()
                .as("marketer")
                .post("/v1/campaigns/" + campaign + ":launch?validateOnly=true")
                .then()
                .statusCode(200)
                .extract()
                .path("audience");
    }

    private String days() {
        return "from=%1$s-01&to=%1$s-28&tz=UTC".formatted(month);
    }

    private String costs() {
        return days() + "&currency=SEK&channel=" + company.name();
    }
}
