package crm.devstack.acceptance.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.layout.Part;
import crm.devstack.layout.Progress;
import crm.devstack.stack.CrmStack;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
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

    private static Map<String, Object> figuresOfAMonthWithoutOutage;

    /** The same business when nothing is away. */
    @BeforeAll
    static void aMonthWithoutOutage(CrmStack stack, Api api) {
        var business = new SmallBusiness(new Company(stack, api, "no-outage", "SEK"), "2013-01");
        business.deeds().values().forEach(Runnable::run);
        business.awaitEnd();
        figuresOfAMonthWithoutOutage = business.figures();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"CUSTOMER_SERVICE", "SALES_SERVICE", "MARKETING_SERVICE", "SUPPORT_SERVICE", "ANALYTICS_SERVICE"})
    void whoIsLeftGoesOnAndWhoComesBackCatchesUp(Part away, CrmStack stack, Api api) {
        var business = new SmallBusiness(
                new Company(stack, api, "outage-" + away.shortName(), "SEK"), "2014-%02d".formatted(away.ordinal()));

        stack.stop(away, Progress.silent());
        READS.forEach((service, path) -> assertEquals(
                service == away ? 503 : 200, api.as("admin").get(path).statusCode(), service + " without " + away));
        var refusal = api.as("admin").get(READS.get(away));
        assertTrue(refusal.contentType().startsWith("application/problem+json"), refusal.asString());
        business.deeds().forEach((service, deed) -> {
            if (service != away) {
                deed.run();
            }
        });
        stack.restart(away, Progress.silent());
        await().atMost(Company.PATIENCE)
                .until(() -> api.as("admin").get(READS.get(away)).statusCode() == 200);
        business.deeds().getOrDefault(away, () -> {}).run();

        business.awaitEnd();
        await().atMost(Company.PATIENCE)
                .untilAsserted(() -> assertEquals(figuresOfAMonthWithoutOutage, business.figures()));
    }
}
