package crm.customer.exports;

/** What the contract says about exports. */
final class ExportDocs {
    static final String SUBMIT = """
            The customers that `filter` finds, in the order of `sort`, as a file: `filter`, `sort` and `fields` are those of \
            the list of customers, with the same checks. The rows are read by a job, part by part; 202 says that it will be \
            done, whatever happens to us. A customer that is created meanwhile may be in the file or not; the others are in it \
            once, unless what they are sorted by changes meanwhile.

            `ndjson` has a customer a line, as the list shows it. `csv` (RFC 4180, UTF-8) has a header and a column for each \
            field; with `columns`, also parts of fields, in the words of an import's mapping: `emails[0].address`, \
            `attributes.shoeSize`, `externalIds.erp`. `tags` are separated by `;`, other lists and objects are JSON, what is \
            absent is empty. `givenDisplayName` is the display name where it says more than the other names. Cells are as they \
            are, so that an import of the file changes nothing, except a list of which it has elements only: they become the \
            whole. With `spreadsheetSafe`, no cell can be taken for a formula.""";
    static final String READ = """
            Ask again after a while (`If-None-Match` spares the answer while nothing has moved), or accept \
            `text/event-stream`: then the progress comes as server-sent events, `progress` whenever it moves and `end` as the \
            last, each with the job as data. Each row written counts as `created`; `total` is what there was at the start.""";
    static final String CANCEL =
            "Stops after the rows that are being read; there is no file then. A job that is over stays as it is.";
    static final String FILE = """
            Once the export has succeeded, for 7 days. 409 `result-not-ready` before, 409 `no-result` when it failed or was \
            cancelled, 410 `result-expired` after. Each download is recorded with who made it.""";
    static final String LIST = "The newest first. Filters: `state`, `createdBy`, `createdAt`.";
    static final String ID = "The export's id.";

    static final String CSV = """
            {
              "format": "csv",
              "filter": "kind==person;country==DE",
              "sort": "familyName,-createdAt",
              "columns": ["externalIds.erp", "givenName", "familyName", "emails[0].address", "addresses[0].city", "tags"]
            }""";
    static final String NDJSON = """
            {
              "format": "ndjson",
              "filter": "updatedAt=ge=2026-01-01T00:00:00Z",
              "fields": ["id", "displayName", "emails"]
            }""";
    static final String FINISHED = """
            {
              "id": "01981f3a-5c00-7000-8000-00000000000b",
              "kind": "customer-export",
              "state": "succeeded",
              "done": 2500,
              "total": 2500,
              "rate": 6250.0,
              "counts": {"created": 2500, "updated": 0, "unchanged": 0, "rejected": 0},
              "fileName": "customers.csv",
              "createdBy": "marketer",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "startedAt": "2026-03-04T05:06:07.2Z",
              "finishedAt": "2026-03-04T05:06:07.6Z",
              "links": {
                "self": "/v1/customer-exports/01981f3a-5c00-7000-8000-00000000000b",
                "file": "/v1/customer-exports/01981f3a-5c00-7000-8000-00000000000b/file"
              }
            }""";
    static final String ACCEPTED = """
            {
              "id": "01981f3a-5c00-7000-8000-00000000000b",
              "kind": "customer-export",
              "state": "queued",
              "done": 0,
              "counts": {"created": 0, "updated": 0, "unchanged": 0, "rejected": 0},
              "fileName": "customers.csv",
              "createdBy": "marketer",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "links": {
                "self": "/v1/customer-exports/01981f3a-5c00-7000-8000-00000000000b",
                "cancel": "/v1/customer-exports/01981f3a-5c00-7000-8000-00000000000b:cancel"
              }
            }""";
    static final String PAGE = "{\"items\": [" + FINISHED + "]}";

    private ExportDocs() {}
}
