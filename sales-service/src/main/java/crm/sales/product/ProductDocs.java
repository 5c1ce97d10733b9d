package crm.sales.product;

import crm.sales.upsert.UpsertDocs;

/** What the contract says about products: prose and examples, each of which a test executes. */
final class ProductDocs {

    static final String ID = "The product's id.";
    static final String SYSTEM = UpsertDocs.SYSTEM;
    static final String EXTERNAL_ID = UpsertDocs.EXTERNAL_ID;
    static final String IF_MATCH = UpsertDocs.IF_MATCH;
    static final String IF_NONE_MATCH = UpsertDocs.IF_NONE_MATCH;
    static final String ONLY_CREATE = UpsertDocs.ONLY_CREATE;
    static final String ONLY_UPDATE = UpsertDocs.ONLY_UPDATE;

    static final String CREATE = """
            `sku` and `name` are needed. 409 `sku-taken` or `external-id-taken`, with the `holder`, when another product has the \
            SKU or one of the external ids.""";
    static final String LIST = """
            Filters: `id`, `sku`, `name`, `active`, `currency`, `createdAt`, `updatedAt`. Sorts: `sku`, `name`, `createdAt`, \
            `updatedAt`; newest first unless asked otherwise.""";
    static final String CHANGE = UpsertDocs.CHANGE;
    static final String PUT = UpsertDocs.PUT;
    static final String BATCH = UpsertDocs.BATCH
            + " A row finds its product by an external id or by its SKU. At most 1,000 rows in one call.";

    static final String NEW = """
            {
              "sku": "85123A",
              "name": "White hanging heart",
              "price": {"amount": "2.55", "currency": "GBP"},
              "unitCost": {"amount": "1.10", "currency": "GBP"},
              "taxRate": 0.2
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000021",
              "version": 1,
              "sku": "85123A",
              "name": "White hanging heart",
              "price": {"amount": "2.55", "currency": "GBP"},
              "unitCost": {"amount": "1.10", "currency": "GBP"},
              "taxRate": 0.20,
              "active": true,
              "externalIds": {},
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "], \"total\": {\"value\": 1, \"relation\": \"exact\"}}";

    static final String PATCH = """
            {"price": {"amount": "2.75", "currency": "GBP"}, "unitCost": null}""";

    static final String ROWS = """
            {
              "items": [
                {"mode": "upsert", "sku": "71053", "name": "White metal lantern", "externalIds": {"erp": "A-1002"}},
                {"sku": "84406B"}
              ]
            }""";

    static final String RESULTS = """
            {
              "items": [
                {"index": 0, "status": 201, "id": "01981f3a-5c00-7000-8000-000000000022"},
                {
                  "index": 1,
                  "status": 400,
                  "problem": {
                    "type": "/docs/problems#validation-failed",
                    "title": "The request is not valid",
                    "status": 400,
                    "code": "validation-failed",
                    "errors": [{"pointer": "/items/1/name", "code": "required", "detail": "is required"}]
                  }
                }
              ]
            }""";

    private ProductDocs() {}
}
