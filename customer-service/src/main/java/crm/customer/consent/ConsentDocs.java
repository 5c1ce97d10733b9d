package crm.customer.consent;

/** What the contract says about consents: prose and examples. */
final class ConsentDocs {

    static final String CUSTOMER = "The customer's id.";
    static final String CHANNEL = "By which way the customer would be addressed.";
    static final String PURPOSE = "What for: lower-case letters, digits and hyphens.";
    static final String IF_MATCH = "The ETag of the customer's version that this is based on, or `*`.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when it is still the customer's.";

    static final String LIST = """
            What holds, one for each channel and purpose: the latest thing the customer said. Filters and sorts: `channel`, \
            `purpose`, `at`; filter also `state`. Where nothing is listed, the customer has not agreed.""";
    static final String HISTORY = """
            The ledger: everything that was recorded, nothing is ever changed in it. Filters and sorts: `channel`, `purpose`, `at`; \
            filter also `state`. The latest first unless asked otherwise.""";
    static final String PUT = """
            Adds an entry to the ledger. The entry with the latest `at` holds, so that what is learned late does not override what \
            the customer said since. Recording what holds already writes nothing. A consent is part of the customer: it moves the \
            customer's version, and `If-Match` names that version.""";
    static final String BATCH = """
            Each row stands for itself: one that is refused does not disturb the others. A customer is named by our id or by an id in \
            another system. Rows are recorded in their order.""";

    static final String GRANTED = """
            {
              "state": "granted",
              "at": "2026-03-04T05:06:07Z",
              "source": "web-shop",
              "textVersion": "2026-01",
              "text": "Yes, send me offers by e-mail.",
              "proof": "double opt-in, form 4711"
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-0000000000a1",
              "channel": "email",
              "purpose": "marketing",
              "state": "granted",
              "at": "2026-03-04T05:06:07Z",
              "current": true,
              "source": "web-shop",
              "textVersion": "2026-01",
              "text": "Yes, send me offers by e-mail.",
              "proof": "double opt-in, form 4711",
              "recordedBy": "erp",
              "recordedAt": "2026-03-04T05:06:08.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";

    static final String ROWS = """
            {
              "items": [
                {
                  "customer": {"id": "01981f3a-5c00-7000-8000-000000000001"},
                  "channel": "email",
                  "purpose": "marketing",
                  "state": "granted",
                  "source": "web-shop"
                },
                {
                  "customer": {"externalId": {"system": "shop", "id": "17850"}},
                  "channel": "sms",
                  "purpose": "service",
                  "state": "denied"
                }
              ]
            }""";

    static final String RESULTS = """
            {
              "items": [
                {"index": 0, "status": 200, "id": "01981f3a-5c00-7000-8000-000000000001"},
                {
                  "index": 1,
                  "status": 404,
                  "problem": {
                    "type": "/docs/problems#customer-not-found",
                    "title": "Not found",
                    "status": 404,
                    "code": "customer-not-found"
                  }
                }
              ]
            }""";

    private ConsentDocs() {}
}
