package crm.sales.reversal;

import crm.sales.upsert.UpsertDocs;

/** What the contract says about reversals: prose and examples, each of which a test executes. */
final class ReversalDocs {

    static final String ID = "The reversal's id.";
    static final String SYSTEM = UpsertDocs.SYSTEM;
    static final String EXTERNAL_ID = UpsertDocs.EXTERNAL_ID;
    static final String IF_MATCH = UpsertDocs.IF_MATCH;
    static final String IF_NONE_MATCH = UpsertDocs.IF_NONE_MATCH;
    static final String ONLY_CREATE = UpsertDocs.ONLY_CREATE;
    static final String ONLY_UPDATE = UpsertDocs.ONLY_UPDATE;

    private static final String OF_AN_ORDER = """
            Of a known order, lines say which of its lines they take back, and how many units; amounts follow from the order's lines \
            in proportion, so that a line that is taken back whole is given back to the cent. 409 `more-than-ordered`, with what \
            is `left`, when all reversals together would take back more than was ordered. The order's states follow: \
            `partially-refunded` or `refunded` when it was paid, `cancelled` when all of it was cancelled. 409 \
            `order-delivered` when what was delivered is to be cancelled.""";

    static final String CREATE = OF_AN_ORDER;
    static final String LIST = """
            Filters: `id`, `kind`, `number`, `orderId`, `customerId`, `customerExternalId`, `currency`, `country`, `channel`, `sku` \
            (of any line), `gross`, `reversedAt`, `createdAt`, `updatedAt`. Sorts: `reversedAt`, `gross`, `createdAt`, \
            `updatedAt`; the latest reversal first unless asked otherwise.""";
    static final String CHANGE =
            UpsertDocs.CHANGE + " `kind` stays, and so does `order` once it is known. " + OF_AN_ORDER;
    static final String PUT = UpsertDocs.PUT + " " + OF_AN_ORDER;
    static final String BATCH = UpsertDocs.BATCH + " " + OF_AN_ORDER;

    static final String CANCEL_ORDER = """
            Cancels everything of the order that was not taken back yet, by a cancellation of its own, which is the answer. 409 \
            `nothing-left` when there is nothing, `order-delivered` when the goods have arrived: they come back by a return.""";

    static final String NEW = """
            {
              "kind": "return",
              "number": "C536379",
              "customer": {"externalId": {"system": "shop", "id": "17850"}},
              "reversedAt": "2010-12-01T09:41:00Z",
              "currency": "GBP",
              "lines": [
                {
                  "sku": "85123A",
                  "description": "White hanging heart",
                  "quantity": 1,
                  "unitPrice": {"amount": "2.55", "currency": "GBP"},
                  "discount": {"amount": "0.05", "currency": "GBP"},
                  "tax": {"amount": "0.50", "currency": "GBP"}
                }
              ],
              "country": "GB",
              "reason": "damaged"
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000041",
              "version": 1,
              "kind": "return",
              "number": "C536379",
              "customer": {"externalId": {"system": "shop", "id": "17850"}},
              "reversedAt": "2010-12-01T09:41:00Z",
              "currency": "GBP",
              "lines": [
                {
                  "position": 1,
                  "sku": "85123A",
                  "description": "White hanging heart",
                  "quantity": 1,
                  "unitPrice": {"amount": "2.55", "currency": "GBP"},
                  "discount": {"amount": "0.05", "currency": "GBP"},
                  "tax": {"amount": "0.50", "currency": "GBP"},
                  "net": {"amount": "2.50", "currency": "GBP"}
                }
              ],
              "net": {"amount": "2.50", "currency": "GBP"},
              "tax": {"amount": "0.50", "currency": "GBP"},
              "gross": {"amount": "3.00", "currency": "GBP"},
              "country": "GB",
              "reason": "damaged",
              "externalIds": {},
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "], \"total\": {\"value\": 1, \"relation\": \"exact\"}}";

    static final String PATCH = """
            {"reason": "did not fit"}""";

    static final String ROWS = """
            {
              "items": [
                {
                  "mode": "upsert",
                  "kind": "cancellation",
                  "externalIds": {"shop": "C536380"},
                  "currency": "GBP",
                  "lines": [{"sku": "22633", "quantity": 6, "unitPrice": {"amount": "1.85", "currency": "GBP"}}]
                },
                {"kind": "cancellation", "currency": "GBP", "lines": []}
              ]
            }""";

    static final String RESULTS = """
            {
              "items": [
                {"index": 0, "status": 201, "id": "01981f3a-5c00-7000-8000-000000000042"},
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

    static final String CANCEL = """
            {"reason": "customer changed her mind"}""";

    static final String CANCELLED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000043",
              "version": 1,
              "kind": "cancellation",
              "number": "R100002",
              "order": {"id": "01981f3a-5c00-7000-8000-000000000031"},
              "customer": {"externalId": {"system": "shop", "id": "17850"}},
              "reversedAt": "2026-03-04T05:06:07.123456Z",
              "currency": "GBP",
              "lines": [
                {
                  "position": 1,
                  "sku": "85123A",
                  "description": "White hanging heart",
                  "quantity": 6,
                  "unitPrice": {"amount": "2.55", "currency": "GBP"},
                  "discount": {"amount": "0.30", "currency": "GBP"},
                  "tax": {"amount": "3.00", "currency": "GBP"},
                  "net": {"amount": "15.00", "currency": "GBP"},
                  "unitCost": {"amount": "1.10", "currency": "GBP"},
                  "orderPosition": 1
                }
              ],
              "net": {"amount": "15.00", "currency": "GBP"},
              "tax": {"amount": "3.00", "currency": "GBP"},
              "gross": {"amount": "18.00", "currency": "GBP"},
              "country": "GB",
              "channel": "shop",
              "reason": "customer changed her mind",
              "externalIds": {},
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    private ReversalDocs() {}
}
