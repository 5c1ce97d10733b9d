package crm.support.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingTimeTest {

    private static final Random RANDOM = new Random(20260329);

    @ParameterizedTest
    @CsvSource({
        // Friday, the hour goes on on Monday
        "Europe/London, 2026-03-06T16:30:00Z,  60, 2026-03-09T09:30:00Z",
        // done as the day ends
        "Europe/London, 2026-03-06T16:00:00Z,  60, 2026-03-06T17:00:00Z",
        // a request in the night begins in the morning
        "Europe/London, 2026-03-09T03:00:00Z,  60, 2026-03-09T10:00:00Z",
        // a request at the weekend begins on Monday
        "Europe/London, 2026-03-07T12:00:00Z,  30, 2026-03-09T09:30:00Z",
        // the published case of chatwoot and others
        "Europe/Berlin, 2013-03-21T09:30:00Z,  60, 2013-03-21T10:30:00Z",
        "Europe/Berlin, 2013-03-21T09:30:00Z, 180, 2013-03-21T12:30:00Z",
        "Europe/Berlin, 2013-03-21T09:30:00Z, 240, 2013-03-21T13:30:00Z",
        // over the weekend on which summer time begins, and ends
        "Europe/Berlin, 2026-03-27T15:30:00Z,  60, 2026-03-30T07:30:00Z",
        "Europe/Berlin, 2026-10-23T14:30:00Z,  60, 2026-10-26T08:30:00Z",
        // forty hours are a week
        "Europe/Berlin, 2026-03-02T08:00:00Z, 2400, 2026-03-06T16:00:00Z",
        "Europe/London, 2026-03-09T10:00:00Z,   0, 2026-03-09T10:00:00Z",
    })
    void countsFromMondayToFridayNineToFive(String zone, Instant from, int minutes, Instant due) {
        var time = WorkingTime.of(ZoneId.of(zone), nineToFive(), List.of());

        assertEquals(due, time.plus(from, Duration.ofMinutes(minutes)));
        assertEquals(Duration.ofMinutes(minutes), time.between(from, due));
    }

    @Test
    void pausesAtNoonAndWorksHalfOfAHoliday() {
        var week = List.of(
                new WeeklyHours(Weekday.THURSDAY, "13:00", "17:00"), new WeeklyHours(Weekday.THURSDAY, "09:00", "12:00"));
        var half = new Holiday(LocalDate.parse("2026-12-24"), "Christmas Eve", List.of(new DayHours("09:00", "11:00")));
        var none = new Holiday(LocalDate.parse("2026-12-31"), null, null);
        var time = WorkingTime.of(ZoneId.of("UTC"), week, List.of(half, none));

        assertEquals(
                Instant.parse("2026-12-17T14:00:00Z"),
                time.plus(Instant.parse("2026-12-17T11:00:00Z"), Duration.ofHours(2)));
        assertEquals(
                Instant.parse("2027-01-07T10:00:00Z"),
                time.plus(Instant.parse("2026-12-24T09:00:00Z"), Duration.ofHours(3)));
    }

    @Test
    void worksThroughTheNightUntilTheEndOfTheDayAndOn() {
        var week = new ArrayList<WeeklyHours>();
        for (var day : Weekday.values()) {
            week.add(new WeeklyHours(day, "00:00", "24:00"));
        }
        var time = WorkingTime.of(ZoneId.of("Europe/Berlin"), week, List.of());
        var start = Instant.parse("2026-03-28T12:00:00Z");

        assertEquals(start.plus(Duration.ofHours(100)), time.plus(start, Duration.ofHours(100)));
    }

    @Test
    void givesUpOnACalendarThatNeverGetsThere() {
        var time = WorkingTime.of(
                ZoneId.of("UTC"), List.of(new WeeklyHours(Weekday.MONDAY, "09:00", "09:01")), List.of());

        assertThrows(NoWorkingTime.class, () -> time.plus(Instant.parse("2026-03-28T12:00:00Z"), Duration.ofDays(2)));
    }

    /** Days on which the clocks change, by an hour, by half an hour, at midnight, over the date line. */
    static Stream<Place> places() {
        return Stream.of(
                new Place("Europe/Berlin", "2026-03-28"),
                new Place("Europe/Berlin", "2026-10-24"),
                new Place("America/New_York", "2026-03-07"),
                new Place("America/New_York", "2026-10-31"),
                new Place("Australia/Lord_Howe", "2026-04-04"),
                new Place("Australia/Lord_Howe", "2026-10-03"),
                new Place("Asia/Beirut", "2026-03-28"),
                new Place("America/St_Johns", "2010-11-06"),
                new Place("Pacific/Apia", "2011-12-29"),
                new Place("Asia/Kolkata", "2026-03-28"));
    }

    record Place(String zone, String day) {}

    @ParameterizedTest
    @MethodSource("places")
    void agreesWithCountingMinuteByMinute(Place place) {
        var zone = ZoneId.of(place.zone());
        var start = LocalDate.parse(place.day()).atStartOfDay(zone).toInstant();
        for (int round = 0; round < 15; round++) {
            var week = someWeek();
            var time = WorkingTime.of(zone, week, List.of());
            var from = start.plus(Duration.ofMinutes(RANDOM.nextInt(600)));
            var minutes = 1 + RANDOM.nextInt(40 * 60);

            var due = time.plus(from, Duration.ofMinutes(minutes));

            assertEquals(counted(zone, week, from, minutes), due, () -> place + " " + week + " " + from);
            assertEquals(Duration.ofMinutes(minutes), time.between(from, due));
        }
    }

    /** Goes minute by minute and looks at the clock on the wall. */
    private static Instant counted(ZoneId zone, List<WeeklyHours> week, Instant from, int minutes) {
        var at = from;
        for (int left = minutes; left > 0; at = at.plus(Duration.ofMinutes(1))) {
            var clock = at.atZone(zone);
            var minute = clock.getHour() * 60 + clock.getMinute();
            left -= isWork(week, clock.getDayOfWeek(), minute) ? 1 : 0;
        }
        return at;
    }

    private static boolean isWork(List<WeeklyHours> week, DayOfWeek day, int minute) {
        return week.stream()
                .anyMatch(range -> range.day().day() == day
                        && range.hours().fromMinute() <= minute
                        && minute < range.hours().toMinute());
    }

    /** Up to three ranges a day that do not overlap; now and then a free day, and ranges at both of its ends. */
    private static List<WeeklyHours> someWeek() {
        var week = new ArrayList<WeeklyHours>();
        for (var day : Weekday.values()) {
            for (int at = RANDOM.nextInt(5) * 30, left = RANDOM.nextInt(4); left > 0 && at < 1440; left--) {
                var end = Math.min(1440, at + 15 + RANDOM.nextInt(400));
                week.add(new WeeklyHours(day, clock(at), clock(end)));
                at = end + RANDOM.nextInt(200);
            }
        }
        week.removeIf(range -> range.day() == Weekday.WEDNESDAY);
        week.add(new WeeklyHours(Weekday.WEDNESDAY, "01:30", "03:15"));
        return week;
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static List<WeeklyHours> nineToFive() {
        return Stream.of(Weekday.values())
                .filter(day -> day.compareTo(Weekday.SATURDAY) < 0)
                .map(day -> new WeeklyHours(day, "09:00", "17:00"))
                .toList();
    }
}
