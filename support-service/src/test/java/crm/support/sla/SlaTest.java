package crm.support.sla;

import static crm.support.SupportApi.caller;
import static crm.support.SupportApi.created;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.patch;
import static crm.support.SupportApi.patched;
import static crm.support.SupportApi.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.support.Stored;
import crm.support.SupportApi;
import crm.support.calendar.CalendarApi;
import crm.support.queue.QueueApi;
import crm.support.ticket.TicketApi;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class SlaTest {

    private static final String FRIDAY = "2013-03-22T15:30:00Z";

    @Test
    void promisesDueTimesInWorkingTime() {
        var queue = SlaApi.forNewQueue(CalendarApi.nineToFive("Europe/Berlin"), 60, 240);

        var ticket = TicketApi.opened(", \"queue\": \"" + queue + "\", \"openedAt\": \"2013-03-21T09:30:00Z\"");

        assertEquals("2013-03-21T10:30:00Z", ticket.getString("firstResponseDueAt"));
        assertEquals("2013-03-21T13:30:00Z", ticket.getString("resolutionDueAt"));
        assertEquals(1, ticket.getInt("slaPolicyVersion"));
    }

    @Test
    void theFirstPolicyThatFitsHolds() {
        var calendar = CalendarApi.nineToFive("Europe/London");
        var queue = QueueApi.created();
        var forAll = SlaApi.created(queue, "[]", 20, calendar, 120, 480);
        var forUrgent = SlaApi.created(queue, "[\"urgent\"]", 10, calendar, 60, 240);

        var normal = TicketApi.opened(", \"queue\": \"" + queue + "\", \"openedAt\": \"" + FRIDAY + "\"");
        var urgent = TicketApi.opened(
                ", \"queue\": \"" + queue + "\", \"priority\": \"urgent\", \"openedAt\": \"" + FRIDAY + "\"");

        assertEquals(forAll, normal.getString("slaPolicyId"));
        assertEquals(forUrgent, urgent.getString("slaPolicyId"));
        assertEquals("2013-03-22T16:30:00Z", urgent.getString("firstResponseDueAt"));
        assertEquals("2013-03-25T09:30:00Z", normal.getString("firstResponseDueAt"));
        var match = post(
                        SlaApi.PATH + ":match",
                        "{\"priority\": \"low\", \"type\": \"question\", \"channel\": \"email\", \"queue\": \"" + queue
                                + "\"}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(forAll, match.getString("policyId"));
        assertEquals(
                List.of("priority"), match.getList("candidates.find { it.policyId == '" + forUrgent + "' }.unmet"));
    }

    @Test
    void aTicketThatNoPolicyFitsIsPromisedNothing() {
        var ticket = TicketApi.opened(", \"queue\": \"" + QueueApi.created() + "\"");

        assertNull(ticket.getString("slaPolicyId"));
        assertNull(ticket.getString("firstResponseDueAt"));
    }

    @Test
    void aTicketKeepsTheVersionsThatItIsMeasuredBy() {
        var calendar = CalendarApi.nineToFive("Europe/London");
        var queue = QueueApi.created();
        var policy = SlaApi.created(queue, "[]", 10, calendar, 60, 240);
        var ticket = TicketApi.opened(", \"queue\": \"" + queue + "\", \"openedAt\": \"" + FRIDAY + "\"");

        patched(SlaApi.PATH + "/" + policy, "{\"firstResponseMinutes\": 10}");
        patched(CalendarApi.PATH + "/" + calendar, "{\"timeZone\": \"UTC\"}");
        var later = TicketApi.step(ticket.getString("id"), "await-customer");

        assertEquals(1, later.getInt("slaPolicyVersion"));
        assertEquals(1, later.getInt("slaCalendarVersion"));
        get(SlaApi.PATH + "/" + policy + "/versions/1").statusCode(200).body("firstResponseMinutes", equalTo(60));
        get(SlaApi.PATH + "/" + policy + "/versions/2")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("firstResponseMinutes", equalTo(10));
        caller().header("If-None-Match", "\"1\"")
                .get(SlaApi.PATH + "/" + policy + "/versions/1")
                .then()
                .statusCode(304);
    }

    @Test
    void anotherPriorityIsMeasuredFromTheBeginning() {
        var calendar = CalendarApi.nineToFive("Europe/London");
        var queue = QueueApi.created();
        SlaApi.created(queue, "[\"urgent\"]", 10, calendar, 30, 120);
        SlaApi.created(queue, "[]", 20, calendar, 120, 480);
        var ticket = TicketApi.opened(", \"queue\": \"" + queue + "\", \"openedAt\": \"" + FRIDAY + "\"");

        var urgent = patched(TicketApi.PATH + "/" + ticket.getString("id"), "{\"priority\": \"urgent\"}");

        assertEquals("2013-03-22T16:00:00Z", urgent.getString("firstResponseDueAt"));
        assertEquals("2013-03-25T09:30:00Z", urgent.getString("resolutionDueAt"));
    }

    @Test
    void marksAPromiseThatIsBroken() {
        var queue = SlaApi.forNewQueue(CalendarApi.always(), 1, 500_000);
        var ticket = TicketApi.opened(", \"queue\": \"" + queue + "\"");
        var id = ticket.getString("id");
        assertEquals(false, ticket.getBoolean("firstResponseBreached"));
        // the minute is over
        Stored.execute("update ticket set first_response_due_at = now() - interval '1 second',"
                + " next_breach_at = now() - interval '1 second' where id = '" + id + "'");

        var broken = SupportApi.eventually(TicketApi.PATH + "/" + id, it -> it.getBoolean("firstResponseBreached"));

        assertEquals(false, broken.getBoolean("resolutionBreached"));
        assertEquals(2, broken.getInt("version"));
        get(TicketApi.PATH + "?filter=firstResponseBreached==true;queue==" + queue)
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void namesWhatIsWrong() {
        var calendar = CalendarApi.always();
        refused(SlaApi.body("nowhere-" + UUID.randomUUID(), "[]", 1, calendar, 1, 2), "/queues/0", "unknown-queue");
        refused(SlaApi.body("general", "[]", 1, UUID.randomUUID().toString(), 1, 2), "/calendarId", "unknown-calendar");
        refused(SlaApi.body("general", "[]", 1, calendar, 3, 2), "/resolutionMinutes", "out-of-range");
        refused(SlaApi.body("general", "[\"soon\"]", 1, calendar, 1, 2), "/priorities/0", "wrong-format");
        refused(SlaApi.body("general", "[]", 0, calendar, 1, 2), "/position", "out-of-range");
    }

    @Test
    void promisesNothingThatACalendarCannotKeep() {
        var rarely = "[{\"day\": \"monday\", \"from\": \"09:00\", \"to\": \"09:01\"}]";
        var calendar = CalendarApi.always();
        var queue = QueueApi.created();
        SlaApi.created(queue, "[]", 10, calendar, 1, 500_000);
        patched(CalendarApi.PATH + "/" + calendar, "{\"weeklyHours\": " + rarely + "}");

        refused(SlaApi.body("general", "[]", 1, calendar, 1, 500_000), "/resolutionMinutes", "no-working-time");

        var ticket = TicketApi.opened(", \"queue\": \"" + queue + "\"");
        assertNotNull(ticket.getString("firstResponseDueAt"));
        assertNull(ticket.getString("resolutionDueAt"));
    }

    @Test
    void isChangedByWhoKnowsIt() {
        var policy = created(SlaApi.PATH, SlaApi.body(QueueApi.created(), "[]", 1, CalendarApi.always(), 1, 2));
        var path = SlaApi.PATH + "/" + policy.getString("id");
        patch(path, "\"1\"", SlaDocs.PATCH).then().statusCode(400);
        patch(path, "\"1\"", "{\"active\": false}").then().statusCode(200).header("ETag", "\"2\"");
        patch(path, "\"1\"", "{\"active\": true}").then().statusCode(412);
        get(SlaApi.PATH + "?filter=id==" + policy.getString("id"))
                .statusCode(200)
                .body("items.active", hasItem(false));
    }

    private static void refused(String policy, String pointer, String code) {
        post(SlaApi.PATH, policy)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }
}
