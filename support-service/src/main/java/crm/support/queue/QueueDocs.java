package crm.support.queue;

import crm.platform.filter.ListFields;

/** What the contract says about queues, and what they can be listed by. */
final class QueueDocs {

    static final ListFields FIELDS = ListFields.of("q")
            .uuid("id", "q.id")
            .text("key", "q.key")
            .sortable()
            .text("name", "q.name")
            .sortable()
            .view(QueueView.class)
            .defaultSort("key");

    static final String ID = "The queue's id.";
    static final String IF_MATCH = "The ETag of the version that the change is based on, or `*`.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when it is still the queue's.";
    static final String CREATE = "409 `queue-taken` when there is a queue with this key. `general` is there from the beginning.";
    static final String LIST = "Filters: `id`, `key`, `name`. Sorts: `key`, `name`.";
    static final String CHANGE = "A JSON merge patch (RFC 7396): a field left out stays, null clears it. The key stays.";

    static final String AFTER_SALES = """
            {"key": "after-sales", "name": "After sales", "description": "Repairs, exchanges, returns"}""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000062",
              "version": 1,
              "key": "after-sales",
              "name": "After sales",
              "description": "Repairs, exchanges, returns",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";

    static final String PATCH = """
            {"name": "Repairs and returns"}""";

    private QueueDocs() {}
}
