package crm.customer.segment;

/** What the contract says about segments: prose and examples. */
final class SegmentDocs {

    static final String ID = "The segment's id.";
    static final String IF_MATCH = "The ETag of the version that the change is based on, or `*`.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when it is still the segment's.";

    static final String CREATE = """
            A `live` segment has a filter: RSQL over what the list of customers can be filtered by, `lifecycleStage` among it, and over \
            purchases: `purchases.count`, `purchases.net`, `purchases.firstOrderedAt`, `purchases.lastOrderedAt`, and for the last n days, \
            from 1 to 3650, `purchases.count<n>d` and `purchases.net<n>d`, such as `purchases.count45d`. A day has 24 hours, so \
            `purchases.count45d==0` selects whoever bought last more than 45 times 24 hours ago, or never. A purchase is an order that \
            is not cancelled as a whole; amounts are net, less cancellations and returns, in the segment's `currency`. The members are \
            found at once; later they come and go within seconds after a customer changed, and within minutes as windows move on. A \
            `static` segment has the members that somebody puts in. Whoever enters or leaves is announced as an event.""";
    static final String LIST = """
            Filters: `name`, `kind`, `createdAt`, `updatedAt`. Sorts: `name`, `createdAt`, `updatedAt`; the newest first unless asked \
            otherwise.""";
    static final String CHANGE = """
            A JSON merge patch (RFC 7396). With another filter the members are found anew at once. The version moves with the members, \
            too: `If-Match: *` changes the definition whoever came or went meanwhile.""";
    static final String REMOVE = "Removes the segment and tells the other services. Its members stay customers.";
    static final String PREVIEW = "How many customers a filter selects now, and the newest of them. Nothing is kept.";
    static final String MEMBERS = """
            The members, listed as customers are: the same filters and sorts. A row has no personal detail; `link` leads to the \
            customer.""";
    static final String SET = """
            Each row says of one customer whether it is a member from now on; the last row about a customer counts. 409 `segment-is-live` \
            when the members are decided by a filter.""";

    static final String EXPLAIN = """
            What the filter says of a customer now, part by part, with the values that were seen. They are personal details: this needs \
            the scope of customers. `member` may lag behind for a moment.""";

    static final String EXPLANATION = """
            {
              "customerId": "01981f3a-5c00-7000-8000-000000000001",
              "member": true,
              "filter": {
                "holds": true,
                "operator": "and",
                "parts": [
                  {"holds": true, "comparison": "country=='GB'", "seen": "GB"},
                  {"holds": true, "comparison": "purchases.count=ge='3'", "seen": 4},
                  {"holds": true, "comparison": "purchases.net=gt='500'", "seen": 712.50}
                ]
              }
            }""";

    static final String LIVE = """
            {
              "name": "Good customers",
              "description": "At least three orders for more than 500 pounds",
              "filter": "country==GB;purchases.count=ge=3;purchases.net=gt=500",
              "currency": "GBP"
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000071",
              "version": 2,
              "name": "Good customers",
              "description": "At least three orders for more than 500 pounds",
              "kind": "live",
              "filter": "country==GB;purchases.count=ge=3;purchases.net=gt=500",
              "currency": "GBP",
              "count": 214,
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";

    static final String NARROWER = """
            {"filter": "country==GB;purchases.count=ge=5;purchases.net=gt=500", "currency": "GBP"}""";

    static final String QUESTION = """
            {"filter": "lifecycleStage==active;purchases.count90d=ge=2"}""";

    static final String ANSWER = """
            {"count": 1, "members": ["01981f3a-5c00-7000-8000-000000000001"]}""";

    static final String MEMBER_PAGE = """
            {
              "items": [
                {
                  "customerId": "01981f3a-5c00-7000-8000-000000000001",
                  "enteredAt": "2026-03-04T05:06:07.123456Z",
                  "link": "/v1/customers/01981f3a-5c00-7000-8000-000000000001"
                }
              ]
            }""";

    static final String ROWS = """
            {
              "items": [
                {"customerId": "01981f3a-5c00-7000-8000-000000000001"},
                {"customerId": "01981f3a-5c00-7000-8000-000000000002", "member": false}
              ]
            }""";

    static final String RESULTS = """
            {
              "items": [
                {"index": 0, "status": 200, "id": "01981f3a-5c00-7000-8000-000000000001"},
                {"index": 1, "status": 200, "id": "01981f3a-5c00-7000-8000-000000000002"}
              ]
            }""";

    private SegmentDocs() {}
}
