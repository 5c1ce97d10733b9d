package crm.sales.orderimport;

/** What the contract says about imports. */
final class OrderImportDocs {

    static final String MAPPING = """
            What a file means. Targets of columns: `number` (of the invoice), `orderedAt`, `currency`, `country` (a code of ISO 3166-1 or a \
            name), `channel`, `paymentMethod`, `paymentState`, `fulfilmentState`, `status`, `reason` (of a cancellation or return), \
            `customer.externalIds.<system>`, and of each line `lines.sku`, `lines.description`, `lines.quantity`, \
            `lines.unitPrice`, `lines.discount`, `lines.tax`, `lines.taxRate`, `lines.unitCost`.""";
    static final String SUBMIT = """
            A file and a mapping that says what it means. CSV (RFC 4180, in any dialect) and workbooks (`.xlsx`) have a header; a row is \
            a line. The rows with one invoice number, which stand together, become an order; or a cancellation, when the number \
            begins with the mapping's `cancellationPrefix`; or a return, as far as their quantity is negative. Their place in the \
            invoice is the line's position. What belongs to the order, every row says alike or not at all; only times may differ, \
            and the earliest holds. An invoice is stored whole or not at all: when a row of it is wrong, the others are rejected \
            with it. The rows are written by a job, about a thousand in a transaction; 202 says that it will be done, whatever \
            happens to us. Importing a file again changes nothing. 400 names what is wrong with the mapping, and columns that the \
            file does not have, before anything is begun.""";
    static final String SUMMARY = """
            How many orders, cancellations and returns were created, changed, unchanged and refused as a whole. The job itself counts rows: \
            each row counts as its invoice does.""";
    static final String EFFECTS = """
            {
              "orders": {"created": 1629, "updated": 0, "unchanged": 0, "rejected": 0},
              "cancellations": {"created": 326, "updated": 0, "unchanged": 0, "rejected": 0},
              "returns": {"created": 70, "updated": 0, "unchanged": 0, "rejected": 0}
            }""";
    static final String VALIDATE_ONLY = """
            Only find out what would become of the rows: the same job, counts and row errors, and nothing written.""";
    static final String READ = """
            Ask again after a while (`Retry-After` says when, and `If-None-Match` spares the answer while nothing has moved), or accept \
            `text/event-stream`: then the progress comes as server-sent events, `progress` whenever it moves and `end` as the \
            last, each with the job as data.""";
    static final String CANCEL =
            "Stops after the rows that are being written; those written stay. A job that is over stays as it is.";
    static final String ERRORS = """
            In the order of the file. Accept `text/csv` to download all of them as one file. Filters: `line`, `column`, `code`.""";
    static final String LIST = "The newest first. Filters: `state`, `createdBy`, `createdAt`.";
    static final String ID = "The import's id.";

    static final String ACCEPTED = """
            {
              "id": "01981f3a-5c00-7000-8000-00000000000a",
              "kind": "order-import",
              "state": "queued",
              "done": 0,
              "counts": {"created": 0, "updated": 0, "unchanged": 0, "rejected": 0},
              "fileName": "orders.csv",
              "input": {"format": "csv", "encoding": "windows-1252", "delimiter": ";"},
              "createdBy": "sales-manager",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "links": {
                "self": "/v1/order-imports/01981f3a-5c00-7000-8000-00000000000a",
                "errors": "/v1/order-imports/01981f3a-5c00-7000-8000-00000000000a/errors",
                "cancel": "/v1/order-imports/01981f3a-5c00-7000-8000-00000000000a:cancel"
              }
            }""";

    static final String FINISHED = """
            {
              "id": "01981f3a-5c00-7000-8000-00000000000a",
              "kind": "order-import",
              "state": "succeeded",
              "done": 1000,
              "total": 1000,
              "rate": 1250.0,
              "counts": {"created": 997, "updated": 0, "unchanged": 0, "rejected": 3},
              "fileName": "orders.csv",
              "input": {"format": "csv", "encoding": "windows-1252", "delimiter": ";"},
              "createdBy": "sales-manager",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "startedAt": "2026-03-04T05:06:07.2Z",
              "finishedAt": "2026-03-04T05:06:08Z",
              "links": {
                "self": "/v1/order-imports/01981f3a-5c00-7000-8000-00000000000a",
                "errors": "/v1/order-imports/01981f3a-5c00-7000-8000-00000000000a/errors"
              }
            }""";

    static final String ROW_ERRORS = """
            {
              "items": [
                {
                  "line": 446,
                  "column": "Quantity",
                  "code": "wrong-format",
                  "detail": "must be a number, such as 2.55",
                  "value": "six"
                }
              ]
            }""";

    private OrderImportDocs() {}
}
