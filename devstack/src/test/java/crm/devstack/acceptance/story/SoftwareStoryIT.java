package crm.devstack.acceptance.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.stack.CrmStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A maker of software: monthly payments tell who stays, and only what is urgent is promised an answer. */
@ExtendWith(RunningSystem.class)
class SoftwareStoryIT {

    @Test
    void whoPaysStaysAndWhoDoesNotIsLost(CrmStack stack, Api api) {
        var maker = new Company(stack, api, "software", "USD");
        var ann = maker.customer("ann", Map.of("attributes", Map.of("plan", "team", "seats", 12)));
        maker.customer("bob", Map.of());
        maker.customer("cyd", Map.of());
        pays(maker, "ann", "2015-01-05", "2015-02-05", "2015-03-05");
        pays(maker, "bob", "2015-01-10", "2015-02-10");
        pays(maker, "cyd", "2015-03-20");
        var window = "from=2015-02-01&to=2015-04-01&tz=UTC&activeFor=P31D&channel=" + maker.name();

        // S = ann, bob; E = ann, cyd; N = cyd
        maker.awaitMeasure("50", "retention-rate", window);
        maker.awaitMeasure("100", "retention-rate-source", window);
        maker.awaitMeasure("50", "churn-rate", window);
        maker.awaitMeasure("0", "churn-rate-net", window);
        maker.awaitStage("churned", ann);
        api.as("analyst")
                .get("/v1/reports/cohorts?by=month&from=2015-01-01&to=2015-04-01&tz=UTC&channel=" + maker.name())
                .then()
                .statusCode(200)
                .body("rows.active", equalTo(List.of(List.of(2, 2, 1), List.of(0, 0), List.of(1))));
    }

    @Test
    void whatBecomesUrgentIsPromisedAnAnswer(CrmStack stack, Api api) {
        var maker = new Company(stack, api, "software", "USD");
        maker.customer("ann", Map.of());
        maker.supports(
                "America/New_York",
                Company.weekdays("08:00", "20:00"),
                Map.of("priorities", List.of("urgent"), "firstResponseMinutes", 15));

        var ticket = maker.ticket("Login fails for everybody", "ann", Map.of("type", "incident"));

        assertNull(ticket.getString("firstResponseDueAt"));
        api.patch("support-agent", "/v1/tickets/" + ticket.getString("id"), Map.of("priority", "urgent"))
                .statusCode(200)
                .body("firstResponseDueAt", notNullValue())
                .body("slaPolicyId", notNullValue());
    }

    private static void pays(Company maker, String customer, String... days) {
        for (var day : days) {
            maker.order(
                    customer + "-" + day,
                    customer,
                    "PLAN-TEAM",
                    "49.00",
                    Map.of("orderedAt", day + "T12:00:00Z", "paymentState", "paid"));
        }
    }
}
