package crm.customer.timeline;

/** What the contract says about timelines. */
final class TimelineDocs {

    static final String LIST = """
            Purchases, mails, tickets, messages and surveys as the other services tell them, and what happened to the customer here: \
            registration, stages of the lifecycle, consents. Each contact once; one that becomes known late stands where it belongs. \
            Filters: `kind`, `channel`, `occurredAt`. The latest first unless asked otherwise.""";

    static final String PAGE = """
            {
              "items": [
                {
                  "id": "01981f3a-5c00-7000-8000-0000000000b2",
                  "occurredAt": "2026-03-04T08:26:00Z",
                  "kind": "order-placed",
                  "channel": "shop",
                  "title": "Order 536365",
                  "link": "/v1/orders/01981f3a-5c00-7000-8000-000000000031",
                  "details": {"number": "536365", "net": "15.00", "currency": "GBP"}
                },
                {
                  "id": "01981f3a-5c00-7000-8000-000000000001",
                  "occurredAt": "2026-03-04T05:06:07.123456Z",
                  "kind": "registered",
                  "title": "Registered",
                  "link": "/v1/customers/01981f3a-5c00-7000-8000-000000000001",
                  "details": {"source": "web-shop"}
                }
              ]
            }""";

    private TimelineDocs() {}
}
