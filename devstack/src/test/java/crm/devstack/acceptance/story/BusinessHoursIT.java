package crm.devstack.acceptance.story;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.stack.CrmStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published cases of due times in business hours, Monday to Friday from 9 to 17: what a calendar computes, and what a ticket is promised. */
@ExtendWith(RunningSystem.class)
class BusinessHoursIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UTC           | 2013-03-22T16:30:00Z |  60 | 2013-03-25T09:30:00Z
                    Europe/Berlin | 2013-03-21T09:30:00Z |  60 | 2013-03-21T10:30:00Z
                    Europe/Berlin | 2013-03-21T09:30:00Z | 180 | 2013-03-21T12:30:00Z
                    Europe/Berlin | 2013-03-21T09:30:00Z | 240 | 2013-03-21T13:30:00Z
                    """)
    void workIsDueInBusinessHours(
            String timeZone, String openedAt, int minutes, String dueAt, CrmStack stack, Api api) {
        var company = new Company(stack, api, "hours", "EUR");
        company.customer("ada", Map.of());
        var calendar = company.supports(
                timeZone,
                Company.weekdays("09:00", "17:00"),
                Map.of("firstResponseMinutes", minutes, "resolutionMinutes", minutes));

        api.json("support-manager")
                .body(Map.of("from", openedAt, "minutes", List.of(minutes)))
                .post("/v1/business-calendars/" + calendar + ":preview")
                .then()
                .statusCode(200)
                .body("dueTimes.dueAt", equalTo(List.of(dueAt)));
        var ticket = company.ticket("How long?", "ada", Map.of("channel", "phone", "openedAt", openedAt));
        assertEquals(dueAt, ticket.getString("firstResponseDueAt"));
        assertEquals(dueAt, ticket.getString("resolutionDueAt"));
    }
}
