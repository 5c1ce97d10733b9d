package crm.support.calendar;

/** What the contract says about calendars. */
final class CalendarDocs {

    static final String ID = "The calendar's id.";
    static final String VERSION = "The version.";
    static final String IF_MATCH = "The ETag of the version that the change is based on, or `*`.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when it is still the calendar's.";
    static final String IF_NONE_MATCH_VERSION = "The ETag that the caller has; a version never changes.";
    static final String CREATE = """
            A day may have several ranges; those of a day must not overlap. A holiday's `hours` stand in place of those of its \
            weekday: none make it free, some make it half a day. Times are what the clock on the wall shows: an hour that the \
            clocks skip in spring is no working time, an hour that they show twice in autumn counts twice.""";
    static final String LIST = "By name. Filters: `id`, `name`, `createdAt`. Sorts: `name`, `createdAt`.";
    static final String CHANGE = """
            A JSON merge patch (RFC 7396): a field left out stays, a list is replaced whole. Each change makes a version; \
            tickets keep the one that they were measured by, and none is lost.""";
    static final String READ_VERSION = "What the calendar said at a version, such as the one that a ticket keeps.";
    static final String PREVIEW = """
            Changes nothing. Work that is done as a range ends is due then, not as the next one begins. 422 `no-working-time` \
            when it would take more than twenty years.""";

    static final String BERLIN = """
            {
              "name": "Berlin office",
              "timeZone": "Europe/Berlin",
              "weeklyHours": [
                {"day": "monday", "from": "09:00", "to": "12:30"},
                {"day": "monday", "from": "13:00", "to": "17:00"},
                {"day": "tuesday", "from": "09:00", "to": "17:00"}
              ],
              "holidays": [
                {"date": "2026-12-24", "name": "Christmas Eve", "hours": [{"from": "09:00", "to": "12:00"}]},
                {"date": "2026-12-25", "name": "Christmas Day"}
              ]
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000061",
              "version": 1,
              "name": "Berlin office",
              "timeZone": "Europe/Berlin",
              "weeklyHours": [{"day": "monday", "from": "09:00", "to": "17:00"}],
              "holidays": [{"date": "2026-12-25", "name": "Christmas Day"}],
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";

    static final String PATCH = """
            {"holidays": [{"date": "2026-12-25", "name": "Christmas Day"}]}""";

    static final String AT_VERSION = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000061",
              "version": 1,
              "name": "Berlin office",
              "timeZone": "Europe/Berlin",
              "weeklyHours": [{"day": "monday", "from": "09:00", "to": "17:00"}],
              "holidays": [],
              "since": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String QUESTION = """
            {"from": "2013-03-21T09:30:00Z", "minutes": [60, 180, 240]}""";

    static final String ANSWER = """
            {
              "calendarVersion": 1,
              "timeZone": "Europe/Berlin",
              "from": "2013-03-21T09:30:00Z",
              "dueTimes": [
                {"minutes": 60, "dueAt": "2013-03-21T10:30:00Z"},
                {"minutes": 180, "dueAt": "2013-03-21T12:30:00Z"},
                {"minutes": 240, "dueAt": "2013-03-21T13:30:00Z"}
              ]
            }""";

    private CalendarDocs() {}
}
