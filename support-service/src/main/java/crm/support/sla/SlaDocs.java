package crm.support.sla;

import crm.platform.filter.ListFields;

/** What the contract says about policies, and what they can be listed by. */
final class SlaDocs {

    static final ListFields FIELDS = ListFields.of("s")
            .uuid("id", "s.id")
            .text("name", "s.name")
            .sortable()
            .wholeNumber("position", "s.position")
            .sortable()
            .view(SlaView.class)
            .defaultSort("position");

    static final String ID = "The policy's id.";
    static final String VERSION = "The version.";
    static final String IF_MATCH = "The ETag of the version that the change is based on, or `*`.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when it is still the policy's.";
    static final String IF_NONE_MATCH_VERSION = "The ETag that the caller has; a version never changes.";
    static final String CREATE = """
            The first policy that fits a ticket holds for it, in the order of `position`; among equal ones the older. Times are \
            working time in the calendar, and stand still while a ticket is `pending`, which is to say while we wait for the \
            customer. A ticket keeps the versions of policy and calendar; a change of its priority, type or queue chooses anew.""";
    static final String LIST = "In their order. Filters: `id`, `name`, `position`. Sorts: `position`, `name`.";
    static final String CHANGE = """
            A JSON merge patch (RFC 7396): a field left out stays, null clears it, a list is replaced whole. Each change makes a \
            version; tickets keep the one that they were measured by.""";
    static final String READ_VERSION = "What the policy said at a version, such as the one that a ticket keeps.";
    static final String MATCH =
            "Changes nothing: tells which policy would hold for a ticket, and why those before it would not.";

    static final String URGENT = """
            {
              "name": "Urgent complaints",
              "position": 10,
              "priorities": ["high", "urgent"],
              "types": ["complaint"],
              "calendarId": "01981f3a-5c00-7000-8000-000000000061",
              "firstResponseMinutes": 60,
              "resolutionMinutes": 480
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000063",
              "version": 1,
              "name": "Urgent complaints",
              "position": 10,
              "active": true,
              "priorities": ["high", "urgent"],
              "types": ["complaint"],
              "channels": [],
              "queues": [],
              "calendarId": "01981f3a-5c00-7000-8000-000000000061",
              "firstResponseMinutes": 60,
              "resolutionMinutes": 480,
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";

    static final String AT_VERSION = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000063",
              "version": 1,
              "name": "Urgent complaints",
              "position": 10,
              "active": true,
              "priorities": ["high", "urgent"],
              "types": ["complaint"],
              "channels": [],
              "queues": [],
              "calendarId": "01981f3a-5c00-7000-8000-000000000061",
              "firstResponseMinutes": 60,
              "resolutionMinutes": 480,
              "since": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PATCH = """
            {"firstResponseMinutes": 30}""";

    static final String QUESTION = """
            {"priority": "high", "type": "complaint", "channel": "email", "queue": "general"}""";

    static final String ANSWER = """
            {
              "policyId": "01981f3a-5c00-7000-8000-000000000063",
              "candidates": [{"policyId": "01981f3a-5c00-7000-8000-000000000063", "name": "Urgent complaints", "unmet": []}]
            }""";

    private SlaDocs() {}
}
