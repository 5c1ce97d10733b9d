package crm.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.events.DomainEvent;
import crm.events.customer.CustomerRestated;
import crm.events.customer.LifecycleChanged;
import crm.events.marketing.CostRecorded;
import crm.events.marketing.MessageClicked;
import crm.events.marketing.MessageOpened;
import crm.events.marketing.MessageRestated;
import crm.events.marketing.MessageSent;
import crm.events.marketing.RevenueAttributed;
import crm.events.sales.OrderChanged;
import crm.events.sales.OrderPlaced;
import crm.events.sales.OrderRestated;
import crm.events.sales.OrderReturned;
import crm.events.sales.ReversalRestated;
import crm.events.support.MessageRecorded;
import crm.events.support.SurveyAnswered;
import crm.events.support.SurveyRestated;
import crm.events.support.SurveySent;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was heard as it happened, and what is told again to an empty database, come to the same figures. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RebuildTest {

    private static final Instant TOLD = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final Instant CLICKED = TOLD.plusSeconds(1);
    private static final Instant OPENED = Instant.parse("1970-01-03T10:00:00Z");
    private static final String WINDOW = "from=1970-01-01&to=1970-02-01&tz=Europe/Berlin";
    private static final List<String> ANSWERS = List.of(
            "/v1/reports/revenue?by=day&" + WINDOW,
            "/v1/reports/revenue?by=product&" + WINDOW,
            "/v1/reports/rfm?" + WINDOW,
            "/v1/reports/cohorts?by=week&" + WINDOW,
            "/v1/reports/lifecycle",
            "/v1/reports/customer-growth?tz=UTC",
            "/v1/metrics/customer-value?" + WINDOW,
            "/v1/metrics/marketing-return?" + WINDOW,
            "/v1/metrics/interaction-frequency?" + WINDOW,
            "/v1/metrics/csat?" + WINDOW);

    private final UUID customer = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();
    private final UUID mail = UUID.randomUUID();
    private final UUID survey = UUID.randomUUID();
    private final OrderReturned returned = Sold.returned(
            customer, order, "1970-01-04T10:00:00Z", "EUR", "GB", List.of(Sold.line(1, "A", "1", "5", "3")));
    private final CostRecorded cost = new CostRecorded(
            UUID.randomUUID(), TOLD, null, "email", BigDecimal.TEN, "EUR", LocalDate.parse("1970-01-02"), null);
    private final RevenueAttributed credit = new RevenueAttributed(
            UUID.randomUUID(),
            2,
            TOLD,
            UUID.randomUUID(),
            "email",
            order,
            customer,
            "last-touch",
            OPENED,
            OPENED,
            new BigDecimal("15"),
            "EUR");
    private final MessageRecorded message = new MessageRecorded(
            UUID.randomUUID(),
            Instant.parse("1970-01-05T10:00:00Z"),
            UUID.randomUUID(),
            "T",
            customer,
            "inbound",
            "email");
    private final LifecycleChanged stage =
            new LifecycleChanged(customer, 2, TOLD, "prospect", "new", OPENED, "first-purchase");

    @Test
    void theFiguresAreTheSame() {
        empty();
        apply(List.of(there()), happened(), marketed(), supported());
        var before = answers();

        empty();
        apply(List.of(there()), toldAgain(), marketingToldAgain(), supportToldAgain());

        assertEquals(before, answers());
        assertEquals("17", Analytics.ok(ANSWERS.get(6)).getString("inputs.revenue"));
    }

    private CustomerRestated there() {
        return new CustomerRestated(
                customer, 1, TOLD, "person", "test", "DE", Instant.parse("1970-01-01T10:00:00Z"), null, null);
    }

    private List<DomainEvent> happened() {
        return List.of(
                new OrderPlaced(TOLD, version(1, "10")), new OrderChanged(TOLD, version(2, "11"), List.of()), returned);
    }

    private List<DomainEvent> toldAgain() {
        return List.of(new ReversalRestated(TOLD, returned.reversal()), new OrderRestated(TOLD, version(2, "11")));
    }

    private List<DomainEvent> marketed() {
        var campaign = UUID.randomUUID();
        return List.of(
                new MessageSent(mail, 1, OPENED, campaign, "c", customer, "email"),
                new MessageOpened(mail, 2, OPENED, campaign, "c", customer, "email", false),
                new MessageClicked(mail, 3, CLICKED, campaign, "c", customer, "email", "https://a.example", false),
                cost,
                credit);
    }

    private List<DomainEvent> marketingToldAgain() {
        return List.of(
                credit,
                cost,
                new MessageRestated(
                        mail, 3, OPENED, UUID.randomUUID(), "c", customer, "email", "sent", OPENED, CLICKED));
    }

    private List<DomainEvent> supported() {
        return List.of(
                message,
                new SurveySent(survey, 1, OPENED, "csat", customer, null, "email"),
                new SurveyAnswered(survey, 2, TOLD, "csat", customer, null, "email", 4, 1, 5, OPENED));
    }

    private List<DomainEvent> supportToldAgain() {
        return List.of(
                new SurveyRestated(survey, 2, TOLD, "csat", customer, null, "email", OPENED, 4, 1, 5, OPENED), message);
    }

    private crm.events.sales.Order version(long version, String price) {
        var lines = List.of(Sold.line(1, "A", "2", price, "3"));
        return Sold.of(order, version, customer, "1970-01-02T10:00:00Z", "placed", "EUR", "shop", "GB", lines);
    }

    private void apply(
            List<DomainEvent> customers,
            List<DomainEvent> sales,
            List<DomainEvent> marketing,
            List<DomainEvent> support) {
        EventFeed.apply(EventFeed.SALES, sales);
        EventFeed.apply(EventFeed.MARKETING, marketing);
        EventFeed.apply(EventFeed.SUPPORT, support);
        EventFeed.apply(EventFeed.CUSTOMER, customers);
        EventFeed.apply(EventFeed.CUSTOMER, stage);
    }

    private static List<String> answers() {
        return ANSWERS.stream()
                .map(path ->
                        Analytics.get(path).then().statusCode(200).extract().asString())
                .toList();
    }

    private static void empty() {
        FactRows.execute("""
                truncate customer_fact, lifecycle_fact, product_fact, order_fact, order_line_fact, reversal_fact, reversal_line_fact,
                  opportunity_fact, campaign_fact, message_fact, cost_fact, attribution_fact, ticket_fact, ticket_message_fact,
                  survey_fact, fact_watermark
                """);
    }
}
