package crm.sales.order;

import crm.sales.upsert.UpsertDocs;

/** What the contract says about orders: prose and examples, each of which a test executes. */
final class OrderDocs {

    static final String ID = "The order's id.";
    static final String SYSTEM = UpsertDocs.SYSTEM;
    static final String EXTERNAL_ID = UpsertDocs.EXTERNAL_ID;
    static final String IF_MATCH = UpsertDocs.IF_MATCH;
    static final String IF_NONE_MATCH = UpsertDocs.IF_NONE_MATCH;
    static final String ONLY_CREATE = UpsertDocs.ONLY_CREATE;
    static final String ONLY_UPDATE = UpsertDocs.ONLY_UPDATE;

    static final String CREATE = """
            `currency` and at least one line are needed. The net amount of a line is quantity × unit price − discount, rounded to \
            the currency's minor unit, half up; its tax is told, or net × `taxRate`, rounded alike; totals are sums of lines. A \
            customer who is named by an external id need not be known yet. 409 `external-id-taken`, with the `holder`, when \
            another order has one of the external ids.""";
    static final String LIST = """
            Filters: `id`, `number`, `customerId`, `customerExternalId`, `status`, `paymentState`, `fulfilmentState`, `currency`, \
            `country`, `countryName`, `channel`, `sku` (of any line), `gross`, `orderedAt`, `createdAt`, `updatedAt`. Sorts: \
            `orderedAt`, `gross`, `createdAt`, `updatedAt`; the latest order first unless asked otherwise.""";
    static final String CHANGE = UpsertDocs.CHANGE + """
             `customer` and `lines` are replaced whole. 409 `transition-not-allowed` when a state cannot follow the present one, \
            `line-taken-back` when a line changes of which something was cancelled or came back, `order-cancelled` when all of \
            the order was.""";
    static final String PUT = UpsertDocs.PUT;
    static final String BATCH = UpsertDocs.BATCH + " Up to 16 MB in one call. To write more, import a file.";

    static final String NEW = """
            {
              "number": "536365",
              "externalIds": {"erp": "A-77001"},
              "customer": {"externalId": {"system": "shop", "id": "17850"}},
              "orderedAt": "2010-12-01T08:26:00Z",
              "currency": "GBP",
              "lines": [
                {
                  "sku": "85123A",
                  "description": "White hanging heart",
                  "quantity": 6,
                  "unitPrice": {"amount": "2.55", "currency": "GBP"},
                  "discount": {"amount": "0.30", "currency": "GBP"},
                  "taxRate": 0.2,
                  "unitCost": {"amount": "1.10", "currency": "GBP"}
                }
              ],
              "country": "GB",
              "channel": "shop",
              "paymentMethod": "card",
              "paymentState": "paid"
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000031",
              "version": 1,
              "number": "536365",
              "status": "placed",
              "customer": {"externalId": {"system": "shop", "id": "17850"}},
              "orderedAt": "2010-12-01T08:26:00Z",
              "currency": "GBP",
              "lines": [
                {
                  "position": 1,
                  "sku": "85123A",
                  "description": "White hanging heart",
                  "quantity": 6,
                  "unitPrice": {"amount": "2.55", "currency": "GBP"},
                  "discount": {"amount": "0.30", "currency": "GBP"},
                  "taxRate": 0.20,
                  "tax": {"amount": "3.00", "currency": "GBP"},
                  "net": {"amount": "15.00", "currency": "GBP"},
                  "unitCost": {"amount": "1.10", "currency": "GBP"}
                }
              ],
              "net": {"amount": "15.00", "currency": "GBP"},
              "tax": {"amount": "3.00", "currency": "GBP"},
              "gross": {"amount": "18.00", "currency": "GBP"},
              "country": "GB",
              "channel": "shop",
              "paymentMethod": "card",
              "paymentState": "paid",
              "fulfilmentState": "unfulfilled",
              "externalIds": {"erp": "A-77001"},
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "], \"total\": {\"value\": 1, \"relation\": \"exact\"}}";

    static final String PATCH = """
            {"fulfilmentState": "shipped", "channel": null}""";

    static final String ROWS = """
            {
              "items": [
                {
                  "mode": "upsert",
                  "externalIds": {"shop": "536366"},
                  "number": "536366",
                  "currency": "GBP",
                  "lines": [{"sku": "22633", "quantity": 6, "unitPrice": {"amount": "1.85", "currency": "GBP"}}]
                },
                {"currency": "GBP", "lines": []}
              ]
            }""";

    static final String RESULTS = """
            {
              "items": [
                {"index": 0, "status": 201, "id": "01981f3a-5c00-7000-8000-000000000032"},
                {
                  "index": 1,
                  "status": 400,
                  "problem": {
                    "type": "/docs/problems#validation-failed",
                    "title": "The request is not valid",
                    "status": 400,
                    "code": "validation-failed",
                    "errors": [{"pointer": "/items/1/lines", "code": "required", "detail": "must have at least one line"}]
                  }
                }
              ]
            }""";

    private OrderDocs() {}
}
