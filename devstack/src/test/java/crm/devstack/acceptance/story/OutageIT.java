package crm.devstack.acceptance.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.layout.Part;
import crm.devstack.layout.Progress;
import crm.devstack.stack.CrmStack;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any one service is away: the others go on. It comes back, hears what it missed, and every figure is as if it had been there. */
@ExtendWith(RunningSystem.class)
class OutageIT {
    /** Something to read of each service. */
    private static final Map<Part, String> READS = new EnumMap<>(Map.of(
            Part.CUSTOMER_SERVICE, "/v1/segments?limit=1",
            Part.SALES_SERVICE, "/v1/orders?limit=1",
            Part.MARKETING_SERVICE, "/v1/campaigns?limit=1",
            Part.SUPPORT_SERVICE, "/v1/tickets?limit=1",
            Part.ANALYTICS_SERVICE, "/v1/metrics"));

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"CUSTOMER_SERVICE", "SALES_SERVICE", "MARKETING_SERVICE", "SUPPORT_SERVICE", "ANALYTICS_SERVICE"})
    void whoIsLeftGoesOnAndWhoComesBackCatchesUp(Part away, CrmStack stack, Api api) {
        var company = new Company(stack, api, "outage-" + away.shortName(), "SEK");
        var month = "2014-%02d".formatted(away.ordinal());
        var eve = company.customer("eve", Map.of());
        company.supports("UTC", Company.weekdays("09:00", "17:00"), Map.of("firstResponseMinutes", 60));
        var work = work(company, month);

        stack.stop(away, Progress.silent());
        READS.forEach((service, path) -> assertEquals(
                service == away ? 503 : 200, api.as("admin").get(path).statusCode(), service + " without " + away));
        var refusal = api.as("admin").get(READS.get(away));
        assertTrue(refusal.contentType().startsWith("application/problem+json"), refusal.asString());
        work.forEach((service, deed) -> {
            if (service != away) {
                deed.run();
            }
        });
        stack.restart(away, Progress.silent());
        await().atMost(Company.PATIENCE)
                .until(() -> api.as("admin").get(READS.get(away)).statusCode() == 200);
        work.getOrDefault(away, () -> {}).run();

        everythingIsAsIfNothingHadBeen(company, api, eve, month);
    }

    /** What each service gets to do. */
    private static Map<Part, Runnable> work(Company company, String month) {
        return new EnumMap<>(Map.of(
                Part.CUSTOMER_SERVICE,
                () -> company.customer("adam", Map.of()),
                Part.SALES_SERVICE,
                () -> {
                    company.order("O-1", "eve", "THING", "100.00", Map.of());
                    company.order("O-2", "adam", "THING", "50.00", Map.of());
                },
                Part.MARKETING_SERVICE,
                () -> company.created(
                        "marketer",
                        "/v1/marketing-costs",
                        Map.of(
                                "channel", company.name(),
                                "amount", company.money("80.00"),
                                "incurredOn", month + "-05")),
                Part.SUPPORT_SERVICE,
                () -> {
                    company.ticket("Where is it?", "eve", Map.of());
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
                }));
    }

    private static void everythingIsAsIfNothingHadBeen(Company company, Api api, String eve, String month) {
        var days = "from=%1$s-01&to=%1$s-28&tz=UTC".formatted(month);
        company.awaitMeasure("100", "csat", days);
        company.awaitMeasure("0", "marketing-return", days + "&currency=SEK&channel=" + company.name());
        company.awaitMeasure(
                "75",
                "average-order-value",
                "from=2020-01-01&to=2100-01-01&tz=UTC&currency=SEK&channel=" + company.name());
        await().atMost(Company.PATIENCE).untilAsserted(() -> {
            api.as("sales-rep")
                    .queryParam("filter", "channel==" + company.name() + ";customerId==" + eve)
                    .get("/v1/orders")
                    .then()
                    .body("items.size()", equalTo(1));
            api.as("support-agent")
                    .queryParam("filter", "queue==" + company.name() + ";customerId==" + eve)
                    .get("/v1/tickets")
                    .then()
                    .body("items.size()", equalTo(1));
            api.as("support-agent")
                    .get("/v1/customers/" + eve + "/timeline")
                    .then()
                    .body("items.kind", hasItems("order-placed", "ticket-opened", "survey-answered"));
            api.as("sales-rep")
                    .queryParam("filter", "source==" + company.name() + ";lifecycleStage==new")
                    .get("/v1/customers")
                    .then()
                    .body("items.size()", equalTo(2));
        });
    }
}
