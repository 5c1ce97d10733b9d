package crm.support.calendar;

import crm.support.SupportApi;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calendars for other features' tests. */
public final class CalendarApi {

    public static final String PATH = "/v1/business-calendars";

    private CalendarApi() {}

    /** A calendar from Monday to Friday, 9:00 to 17:00. */
    public static String nineToFive(String zone) {
        return SupportApi.created(PATH, body("Office " + zone, zone, "09:00", "17:00", 5))
                .getString("id");
    }

    /** A calendar of people who always work. */
    public static String always() {
        return SupportApi.created(PATH, body("Always", "UTC", "00:00", "24:00", 7))
                .getString("id");
    }

    static String body(String name, String zone, String from, String to, int days) {
        var hours = Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .limit(days)
                .map(day -> "{\"day\": \"" + day + "\", \"from\": \"" + from + "\", \"to\": \"" + to + "\"}")
                .collect(Collectors.joining(","));
        return "{\"name\": \"" + name + "\", \"timeZone\": \"" + zone + "\", \"weeklyHours\": [" + hours + "]}";
    }
}
