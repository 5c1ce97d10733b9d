package crm.devstack.acceptance.story;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.stack.CrmStack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A maker of machines: it sells to companies over months, and its ERP system tells how far the production is; who stands still is helped in the shifts. */
@ExtendWith(RunningSystem.class)
class ManufacturingStoryIT {
    private static final Map<String, Object> PLANT = Map.of("industry", "automotive", "plants", 3, "unionized", true);

    @Test
    void aMachineIsSoldInStagesAndBuiltStepByStep(CrmStack stack, Api api) {
        var maker = new Company(stack, api, "manufacturing", "EUR");
        var acme = maker.customer(
                "acme",
                Map.of(
                        "kind",
                        "organization",
                        "displayName",
                        "ACME Presses",
                        "tags",
                        List.of("press-shop"),
                        "attributes",
                        PLANT));
        maker.customer("bolt", Map.of("kind", "organization", "tags", List.of("press-shop")));
        api.as("sales-rep").get("/v1/customers/" + acme).then().body("attributes", equalTo(PLANT));
        var opportunity = maker.created(
                "sales-rep",
                "/v1/opportunities",
                Map.of(
                        "name",
                        "20 presses",
                        "customer",
                        maker.reference("acme"),
                        "amount",
                        maker.money("1900000.00"),
                        "owner",
                        "anna.koch"));
        api.patch("sales-manager", "/v1/opportunities/" + opportunity, Map.of("stage", "negotiation"))
                .statusCode(200);
        api.json("sales-rep")
                .body(Map.of())
                .post("/v1/opportunities/" + opportunity + ":win")
                .then()
                .statusCode(200);
        api.as("sales-manager")
                .get("/v1/opportunities/" + opportunity + "/stages")
                .then()
                .body("items.stage", equalTo(List.of("qualification", "negotiation", "won")));

        var order = orders(maker, api, 201);
        orders(maker, api, 200);
        api.as("sales-rep")
                .get("/v1/orders/" + order)
                .then()
                .body("version", equalTo(1))
                .body("lines[0].discount.amount", equalTo("100000.00"))
                .body("lines[0].net.amount", equalTo("1800000.00"))
                .body("lines[0].tax.amount", equalTo("342000.00"))
                .body("net.amount", equalTo("1800000.00"))
                .body("tax.amount", equalTo("342000.00"))
                .body("gross.amount", equalTo("2142000.00"));
        isBuilt(api, order);

        var segment = maker.segment("kind==organization;tags==press-shop;purchases.net=ge=1000000", 1);
        api.as("marketer")
                .get("/v1/segments/" + segment + "/members")
                .then()
                .body("items.customerId", equalTo(List.of(acme)));
    }

    /** Two shifts from Monday to Friday: a quarter of an hour is left on Friday evening, the rest is Monday's. */
    @Test
    void aMachineThatStandsStillIsPromisedHelpInTheShifts(CrmStack stack, Api api) {
        var maker = new Company(stack, api, "manufacturing", "EUR");
        maker.customer("acme", Map.of("kind", "organization"));
        maker.supports(
                "Europe/Berlin",
                Company.weekdays("06:00", "22:00"),
                Map.of(
                        "types",
                        List.of("incident"),
                        "priorities",
                        List.of("urgent"),
                        "firstResponseMinutes",
                        30,
                        "resolutionMinutes",
                        480));
        var opened = Map.<String, Object>of("type", "incident", "channel", "phone", "openedAt", "2026-03-06T20:45:00Z");

        var urgent = new LinkedHashMap<String, Object>(opened);
        urgent.put("priority", "urgent");
        var ticket = maker.ticket("Press 7 stands still", "acme", urgent);

        assertEquals("2026-03-09T05:15:00Z", ticket.getString("firstResponseDueAt"));
        assertEquals("2026-03-09T12:45:00Z", ticket.getString("resolutionDueAt"));
        assertNull(maker.ticket("Press 7 is loud", "acme", opened).getString("firstResponseDueAt"));
    }

    /** The ERP system sends everything every night; only the first time there is something new in it. */
    private static String orders(Company maker, Api api, int status) {
        var line = Map.of(
                "sku",
                "PRESS-7",
                "quantity",
                20,
                "unitPrice",
                maker.money("95000"),
                "discount",
                maker.money("100000"),
                "taxRate",
                0.19,
                "unitCost",
                maker.money("61000"));
        var row = Map.of(
                "mode",
                "upsert",
                "number",
                "M-1",
                "externalIds",
                Map.of(maker.name(), "M-1"),
                "customer",
                maker.reference("acme"),
                "orderedAt",
                "2026-02-01T08:00:00Z",
                "currency",
                "EUR",
                "channel",
                maker.name(),
                "lines",
                List.of(line));
        return api.json("integration")
                .body(Map.of("items", List.of(row)))
                .post("/v1/orders:batch")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(status))
                .extract()
                .path("items[0].id");
    }

    private static void isBuilt(Api api, String order) {
        for (var state : List.of("in-production", "shipped", "delivered")) {
            api.patch("sales-manager", "/v1/orders/" + order, Map.of("fulfilmentState", state))
                    .statusCode(200)
                    .body("fulfilmentState", equalTo(state));
        }
        api.patch("sales-manager", "/v1/orders/" + order, Map.of("fulfilmentState", "in-production"))
                .statusCode(409)
                .body("code", equalTo("transition-not-allowed"));
    }
}
