package crm.customer.imports;

/** What the contract says about imports. */
final class ImportDocs {

    static final String MAPPING = """
            What a file means. Targets of columns are the fields of a customer: `kind`, `displayName`, `givenName`, \
            `familyName`, `gender`, `birthDate`, `language`, `timeZone`, `source`, `owner`, `tags` (separated by `;`), \
            `emails[0].address`, `phones[0].number`, `addresses[0].street` and so on, `attributes.<name>`, \
            `externalIds.<system>`. `emails`, `phones`, `addresses`, `attributes` and `externalIds` take a cell that holds the whole \
            as JSON, as an export writes it. JSON lines need `key`, `mode` and `source` only.""";
    static final String SUBMIT = """
            A file and a mapping that says what it means. CSV (RFC 4180, in any dialect) and workbooks (`.xlsx`) have a header; \
            of JSON lines, each is a customer as the API takes it: what is absent stays, `null` clears. Format, encoding and \
            delimiter are found out unless they are told, and shown in the job's `input`. The rows are written by a job, some \
            hundred in a transaction; 202 says that it will be done, whatever happens to us. An empty cell leaves the field \
            alone; a list that the mapping names is replaced whole; rows with the same key are written in their order. Row \
            errors hold the line on which the row begins, or the sheet's row. Importing a file again changes nothing. 400 \
            names what is wrong with the mapping, and columns that the file does not have, before anything is begun.""";
    static final String VALIDATE_ONLY = """
            Only find out what would become of the rows: the same job, counts and row errors, and nothing written. Rows with one \
            key that are more than some hundred rows apart count as if each were the first.""";
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
              "kind": "customer-import",
              "state": "queued",
              "done": 0,
              "counts": {"created": 0, "updated": 0, "unchanged": 0, "rejected": 0},
              "fileName": "customers.csv",
              "input": {"format": "csv", "encoding": "windows-1252", "delimiter": ";"},
              "createdBy": "marketer",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "links": {
                "self": "/v1/customer-imports/01981f3a-5c00-7000-8000-00000000000a",
                "errors": "/v1/customer-imports/01981f3a-5c00-7000-8000-00000000000a/errors",
                "cancel": "/v1/customer-imports/01981f3a-5c00-7000-8000-00000000000a:cancel"
              }
            }""";

    static final String FINISHED = """
            {
              "id": "01981f3a-5c00-7000-8000-00000000000a",
              "kind": "customer-import",
              "state": "succeeded",
              "done": 1000,
              "total": 1000,
              "rate": 1250.0,
              "counts": {"created": 997, "updated": 0, "unchanged": 0, "rejected": 3},
              "fileName": "customers.csv",
              "input": {"format": "csv", "encoding": "windows-1252", "delimiter": ";"},
              "createdBy": "marketer",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "startedAt": "2026-03-04T05:06:07.2Z",
              "finishedAt": "2026-03-04T05:06:08Z",
              "links": {
                "self": "/v1/customer-imports/01981f3a-5c00-7000-8000-00000000000a",
                "errors": "/v1/customer-imports/01981f3a-5c00-7000-8000-00000000000a/errors"
              }
            }""";

    static final String ROW_ERRORS = """
            {
              "items": [
                {
                  "line": 446,
                  "column": "date_of_birth",
                  "code": "wrong-format",
                  "detail": "must be a date of the form yyyyMMdd",
                  "value": "19371233"
                }
              ]
            }""";

    private ImportDocs() {}
}
