package crm.devstack.acceptance.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.stack.CrmStack;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clinic: patients are written to only for what they agreed to, doors close for lunch and on holidays, and all forget who asks. */
@ExtendWith(RunningSystem.class)
class ClinicStoryIT {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** Long enough for two calls. */
    private static final int WAIT_SECONDS = 8;

    private static final Map<String, Object> REMINDER = Map.of(
            "name", "Check-up", "subject", "Your check-up", "text", "Dear {customer.displayName}, please call us.");

    @Test
    void aReminderGoesToThoseWhoAgreedToReminders(CrmStack stack, Api api) {
        var clinic = new Company(stack, api, "clinic", "EUR");
        var due = Map.<String, Object>of("tags", List.of("check-up-due"));
        clinic.agrees(clinic.customer("ida", due), "appointments");
        clinic.agrees(clinic.customer("jon", due), "marketing");

        clinic.campaign(clinic.segment("tags==check-up-due", 2), "appointments", REMINDER, 1);

        clinic.mailTo(clinic.email("ida"), "Your check-up");
        assertEquals(0, clinic.mail().count(clinic.email("jon")));
    }

    @Test
    void aReminderGoesOutAtTheTimeThatWasSet(CrmStack stack, Api api) {
        var clinic = new Company(stack, api, "clinic", "EUR");
        clinic.agrees(clinic.customer("ida", Map.of("tags", List.of("check-up-due"))), "appointments");
        var campaign = clinic.draft(clinic.segment("tags==check-up-due", 1), "appointments", REMINDER, Map.of());
        clinic.awaitRecipients(1, campaign);
        var startAt = LocalDateTime.now(BERLIN).plusSeconds(WAIT_SECONDS).truncatedTo(ChronoUnit.SECONDS);
        api.patch(
                        "marketer",
                        "/v1/campaigns/" + campaign,
                        Map.of("schedule", Map.of("startAt", WALL_CLOCK.format(startAt), "timeZone", BERLIN.getId())))
                .statusCode(200);

        api.as("marketer")
                .post("/v1/campaigns/" + campaign + ":schedule")
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"));

        clinic.mailTo(clinic.email("ida"), "Your check-up");
        clinic.awaitSent(campaign);
        var started = Instant.parse(
                api.as("marketer").get("/v1/campaigns/" + campaign).<String>path("startedAt"));
        assertFalse(started.isBefore(startAt.atZone(BERLIN).toInstant()), started + " is before " + startAt);
    }

    /** 24 December is half a day, the next two are holidays, and then it is weekend: what is left is due on Monday morning. */
    @Test
    void promisesRestOverLunchAndHolidays(CrmStack stack, Api api) {
        var clinic = new Company(stack, api, "clinic", "EUR");
        clinic.customer("ida", Map.of());
        var hours = Stream.concat(
                        Company.weekdays("08:00", "12:00").stream(), Company.weekdays("13:00", "16:00").stream())
                .toList();
        List<Map<String, Object>> holidays = List.of(
                Map.of("date", "2025-12-24", "hours", List.of(Map.of("from", "08:00", "to", "12:00"))),
                Map.of("date", "2025-12-25", "name", "Christmas Day"),
                Map.of("date", "2025-12-26", "name", "Boxing Day"));
        clinic.supports("Europe/Berlin", hours, holidays, Map.of("firstResponseMinutes", 60));

        var ticket = clinic.ticket(
                "When may I eat again?", "ida", Map.of("channel", "phone", "openedAt", "2025-12-24T10:30:00Z"));

        assertEquals("2025-12-29T07:30:00Z", ticket.getString("firstResponseDueAt"));
    }

    @Test
    void whoAsksIsForgottenEverywhere(CrmStack stack, Api api) {
        var clinic = new Company(stack, api, "clinic", "EUR");
        var ida = clinic.customer("ida", Map.of());
        var order = clinic.order("C-1", "ida", "CHECK-UP", "80.00", Map.of());
        clinic.supports("Europe/Berlin", Company.weekdays("08:00", "16:00"), Map.of("firstResponseMinutes", 60));
        var ticket = clinic.ticket("My results", "ida", Map.of("description", "What do they mean?"))
                .getString("id");
        await().atMost(Company.PATIENCE).untilAsserted(() -> api.as("support-agent")
                .get("/v1/tickets/" + ticket)
                .then()
                .body("customerId", equalTo(ida)));

        api.as("privacy-officer")
                .header("If-Match", "*")
                .delete("/v1/customers/" + ida)
                .then()
                .statusCode(204);

        api.as("privacy-officer")
                .get("/v1/customers/" + ida + "/timeline")
                .then()
                .statusCode(404);
        await().atMost(Company.PATIENCE).untilAsserted(() -> {
            api.as("support-agent")
                    .get("/v1/tickets/" + ticket)
                    .then()
                    .statusCode(200)
                    .body("customerId", nullValue())
                    .body("description", nullValue());
            api.as("sales-rep")
                    .get("/v1/orders/" + order)
                    .then()
                    .statusCode(200)
                    .body("customer", nullValue());
        });
    }
}
