package crm.support.calendar;

import static crm.support.SupportApi.caller;
import static crm.support.SupportApi.created;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.patch;
import static crm.support.SupportApi.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class CalendarTest {

    @Test
    void isReadAsItWasStored() {
        var stored = post(CalendarApi.PATH, CalendarDocs.BERLIN);
        var calendar = stored.jsonPath();

        stored.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(CalendarApi.PATH + "/" + calendar.getString("id")));
        assertEquals(
                calendar.prettify(),
                path(calendar.getString("id")).extract().jsonPath().prettify());
        assertEquals(List.of("monday", "monday", "tuesday"), calendar.getList("weeklyHours.day"));
    }

    @Test
    void answersTheContractsDueTimes() {
        var id = CalendarApi.nineToFive("Europe/Berlin");

        var answer = post(CalendarApi.PATH + "/" + id + ":preview", CalendarDocs.QUESTION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(
                List.of("2013-03-21T10:30:00Z", "2013-03-21T12:30:00Z", "2013-03-21T13:30:00Z"),
                answer.getList("dueTimes.dueAt"));
    }

    @Test
    void keepsWhatItSaidBefore() {
        var id = CalendarApi.nineToFive("Europe/Berlin");
        patch(CalendarApi.PATH + "/" + id, "\"1\"", CalendarDocs.PATCH)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("holidays", hasSize(1));

        get(CalendarApi.PATH + "/" + id + "/versions/1").statusCode(200).body("holidays", empty());
        get(CalendarApi.PATH + "/" + id + "/versions/2")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("holidays", hasSize(1));
        caller().header("If-None-Match", "\"2\"")
                .get(CalendarApi.PATH + "/" + id + "/versions/2")
                .then()
                .statusCode(304);
        caller().header("If-None-Match", "\"1\"")
                .get(CalendarApi.PATH + "/" + id + "/versions/2")
                .then()
                .statusCode(200);
        get(CalendarApi.PATH + "/" + id + "/versions/3")
                .statusCode(404)
                .body("code", equalTo("business-calendar-not-found"));
    }

    @Test
    void keepsItsVersionWhenNothingChanges() {
        var id = CalendarApi.nineToFive("Europe/Berlin");
        patch(CalendarApi.PATH + "/" + id, "\"1\"", "{\"timeZone\": \"Europe/Berlin\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void refusesAChangeOfAnotherVersion() {
        var id = CalendarApi.nineToFive("Europe/Berlin");
        patch(CalendarApi.PATH + "/" + id, "\"1\"", "{\"name\": \"Bonn\"}")
                .then()
                .statusCode(200);
        patch(CalendarApi.PATH + "/" + id, "\"1\"", "{\"name\": \"Köln\"}")
                .then()
                .statusCode(412)
                .body("errors.pointer", hasItem("/name"));
        caller().contentType("application/merge-patch+json")
                .body("{}")
                .patch(CalendarApi.PATH + "/" + id)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"timeZone": "UTC", "weeklyHours": [{"day": "monday", "from": "09:00", "to": "17:00"}]} | /name | required
            {"name": "A", "timeZone": "+02:00", "weeklyHours": [{"day": "monday", "from": "09:00", "to": "17:00"}]} | /timeZone | time-zone-unknown
            {"name": "A", "timeZone": "UTC", "weeklyHours": []} | /weeklyHours | required
            {"name": "A", "timeZone": "UTC", "weeklyHours": [{"day": "monday", "from": "9", "to": "17:00"}]} | /weeklyHours/0/from | wrong-format
            {"name": "A", "timeZone": "UTC", "weeklyHours": [{"day": "monday", "from": "09:00", "to": "24:01"}]} | /weeklyHours/0/to | wrong-format
            {"name": "A", "timeZone": "UTC", "weeklyHours": [{"day": "monday", "from": "17:00", "to": "09:00"}]} | /weeklyHours/0/to | empty-range
            {"name": "A", "timeZone": "UTC", "weeklyHours": [{"day": "monday", "from": "09:00", "to": "17:00"}, {"day": "monday", "from": "16:00", "to": "18:00"}]} | /weeklyHours/1 | overlap
            {"name": "A", "timeZone": "UTC", "weeklyHours": [{"day": "monday", "from": "09:00", "to": "17:00"}], "holidays": [{"date": "2026-01-01"}, {"date": "2026-01-01"}]} | /holidays/1/date | repeated
            """)
    void namesWhatIsWrong(String calendar, String pointer, String code) {
        post(CalendarApi.PATH, calendar)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void isListedByName() {
        var name = "L-" + UUID.randomUUID();
        created(CalendarApi.PATH, CalendarApi.body(name + "-b", "UTC", "09:00", "17:00", 5));
        created(CalendarApi.PATH, CalendarApi.body(name + "-a", "UTC", "09:00", "17:00", 5));

        get(CalendarApi.PATH + "?filter=name==" + name + "*&sort=name")
                .statusCode(200)
                .body("items.name", equalTo(List.of(name + "-a", name + "-b")));
        get(CalendarApi.PATH + "?limit=200").statusCode(200).body("items.name", hasItems(name + "-a"));
    }

    @Test
    void isForThoseWhoMay() {
        given().get(CalendarApi.PATH).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.withScopes("calendars:read"))
                .contentType("application/json")
                .body(CalendarDocs.BERLIN)
                .post(CalendarApi.PATH)
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse path(String id) {
        return get(CalendarApi.PATH + "/" + id).statusCode(200);
    }
}
