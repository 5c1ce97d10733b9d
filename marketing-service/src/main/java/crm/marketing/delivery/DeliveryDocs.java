package crm.marketing.delivery;

/** What the contract says about messages. */
final class DeliveryDocs {

    static final String TEST = """
            Sends the mail as it would be now to a few addresses, at once: for colleagues to look at. It is in no ledger, its \
            links are not counted, and nothing is kept of it. A draft can be tested; so can a campaign that was launched.""";
    static final String LIST = """
            The ledger: a row for each recipient. Filters: `id`, `customerId`, `address`, `state`, `createdAt`, `updatedAt`; \
            `filter=state==in-doubt` lists what nobody knows about. Sorts: `createdAt`, `updatedAt`.""";

    static final String REQUEST = "{\"addresses\": [\"anna@shop.example.com\"]}";
    static final String RESULT = "{\"items\": [{\"address\": \"anna@shop.example.com\", \"accepted\": true}]}";
    static final String PAGE = """
            {
              "items": [{
                "id": "01981f3a-5c00-7000-8000-000000000081",
                "campaignId": "01981f3a-5c00-7000-8000-000000000061",
                "customerId": "01981f3a-5c00-7000-8000-000000000001",
                "address": "mei@example.com",
                "state": "sent",
                "attempts": 0,
                "messageId": "<01981f3a-5c00-7000-8000-000000000081@shop.example.com>",
                "sentAt": "2026-03-04T05:06:07.123456Z",
                "createdAt": "2026-03-04T05:06:06.123456Z",
                "updatedAt": "2026-03-04T05:06:07.123456Z"
              }]
            }""";

    private DeliveryDocs() {}
}
