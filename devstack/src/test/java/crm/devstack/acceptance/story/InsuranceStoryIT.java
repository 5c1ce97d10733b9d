package crm.devstack.acceptance.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.stack.CrmStack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An insurer: a policy is sold in stages and paid as an order; a claim is a ticket with a promise in office hours. */
@ExtendWith(RunningSystem.class)
class InsuranceStoryIT {

    @Test
    void aPolicyIsSoldAndAClaimIsPromisedAnAnswer(CrmStack stack, Api api) {
        var insurer = new Company(stack, api, "insurance", "CHF");
        var anna = insurer.customer(
                "anna",
                Map.of("birthDate", "1984-06-30", "attributes", Map.of("insuredSum", 250_000, "smoker", false)));
        var opportunity = insurer.created(
                "sales-rep",
                "/v1/opportunities",
                Map.of(
                        "name",
                        "Household contents",
                        "customer",
                        insurer.reference("anna"),
                        "amount",
                        insurer.money("420.00"),
                        "expectedCloseOn",
                        LocalDate.now().plusMonths(1).toString()));

        win(api, opportunity);
        insurer.order("H-4711", "anna", "HOUSEHOLD-1Y", "420.00", Map.of("paymentMethod", "debit"));

        await().atMost(Company.PATIENCE)
                .untilAsserted(() -> assertTrue(insurer.timeline(anna).contains("opportunity-won")));
        insurer.awaitStage("new", anna);
        claim(insurer, api);
    }

    /** The published case: Berlin, 9 to 17, 2013-03-21 09:30Z with 60 and 240 minutes. */
    private static void claim(Company insurer, Api api) {
        insurer.supports(
                "Europe/Berlin",
                Company.weekdays("09:00", "17:00"),
                Map.of("types", List.of("incident"), "firstResponseMinutes", 60, "resolutionMinutes", 240));

        var ticket = insurer.ticket(
                "Water in the cellar",
                "anna",
                Map.of("type", "incident", "priority", "high", "channel", "phone", "openedAt", "2013-03-21T09:30:00Z"));

        assertEquals("2013-03-21T10:30:00Z", ticket.getString("firstResponseDueAt"));
        assertEquals("2013-03-21T13:30:00Z", ticket.getString("resolutionDueAt"));
        await().atMost(Company.PATIENCE).untilAsserted(() -> api.as("support-agent")
                .get("/v1/tickets/" + ticket.getString("id"))
                .then()
                .body("firstResponseBreached", equalTo(true))
                .body("resolutionBreached", equalTo(true)));
    }

    private static void win(Api api, String opportunity) {
        api.patch("sales-rep", "/v1/opportunities/" + opportunity, Map.of("stage", "proposal"))
                .statusCode(200)
                .body("probability", equalTo(0.5f));
        api.json("sales-rep")
                .body(Map.of())
                .post("/v1/opportunities/" + opportunity + ":win")
                .then()
                .statusCode(200)
                .body("status", equalTo("won"));
    }
}
