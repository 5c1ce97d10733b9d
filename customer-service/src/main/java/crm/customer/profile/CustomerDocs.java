package crm.customer.profile;

/** What the contract says about customers: prose and examples, each of which a test executes. */
final class CustomerDocs {

    static final String ID = "The customer's id.";
    static final String SYSTEM = "The other system's name, as in `externalIds`.";
    static final String EXTERNAL_ID = "The customer's id there.";
    static final String IF_MATCH = "The ETag of the version that the change is based on, or `*`.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when it is still the customer's.";
    static final String ONLY_CREATE = "`*` only creates: 412 when the customer is there.";
    static final String ONLY_UPDATE =
            "`*` or an ETag only changes: 412 when the customer is not there, or has changed.";

    static final String CREATE = """
            `kind` and one of `displayName`, `givenName` and `familyName` are needed. Text is trimmed and brought into \
            Unicode NFC, e-mail addresses into lower case, phone numbers into E.164; what was typed is kept as `entered`. \
            409 `external-id-taken`, with the `holder`, when another customer has one of the external ids.""";
    static final String LIST = """
            Filters: `id`, `kind`, `displayName`, `givenName`, `familyName`, `birthDate`, `email`, `phone`, `country` (of \
            the primary address), `language`, `tags`, `source`, `owner`, `lifecycleStage`, `createdAt`, `updatedAt`; `email` and \
            `phone` are compared in their normal form. Sorts: `displayName`, `familyName`, `lifecycleStage`, `createdAt`, \
            `updatedAt`; newest first unless asked otherwise. `lifecycleStage` is derived from the purchases and no field of the \
            customer: see `/v1/customers/{id}/lifecycle`.

            `q` looks for words in names, e-mail addresses, phone numbers and external ids: a customer has to have each of \
            them, in any order. Capitals and accents do not matter; a word may be the beginning of the customer's, or be \
            spelt a little differently, unless it has digits; Chinese, Japanese and Korean text is found by any part of it; \
            a phone number by all of it, with or without the country code. Those that have the words as they are written \
            come first, then those with words that begin so, then those with words spelt alike; among equals the newest.""";
    static final String SEARCH = """
            The list of customers for filters that are too long for an address, and for words that must not stand in one. \
            The body has the names of the parameters of `GET /v1/customers`, with the same meaning. It changes nothing and \
            may be repeated; the next page is asked for with `next` as `cursor`.""";
    static final String SEARCHED = """
            {"q": "mei lin", "filter": "country==DE;tags==vip", "limit": 20}""";
    static final String CHANGE = """
            A JSON merge patch (RFC 7396): a field left out stays, null clears it, a list is replaced whole, `attributes` \
            and `externalIds` change member by member. A change that changes nothing keeps the version. 412 names the \
            fields that somebody else changed since.""";
    static final String REMOVE = "Removes the customer for good, and tells the other services.";
    static final String PUT = """
            Creates the customer when nobody has this id yet, and changes it otherwise: a field left out stays, null \
            clears it. The id itself need not be repeated in the body. 409 `external-ids-ambiguous`, with the \
            `candidates`, when another id in the body leads to another customer.""";
    static final String BATCH = """
            Each row stands for itself: one that is refused does not disturb the others, and its result has the problem. \
            Rows that are about the same customer are written in their order. To write more, import a file.""";

    static final String PERSON = """
            {
              "kind": "person",
              "givenName": "Mei",
              "familyName": "Lin",
              "birthDate": "1990-04-23",
              "emails": [{"address": "Mei.Lin@Example.com", "label": "work"}],
              "phones": [{"number": "030 1234567"}],
              "addresses": [{"street": "Lindenallee 5", "city": "Berlin", "postalCode": "10115", "country": "DE"}],
              "language": "de",
              "timeZone": "Europe/Berlin",
              "tags": ["vip"],
              "attributes": {"shoeSize": 38},
              "source": "web-shop"
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000001",
              "version": 1,
              "kind": "person",
              "displayName": "Mei Lin",
              "givenName": "Mei",
              "familyName": "Lin",
              "birthDate": "1990-04-23",
              "emails": [{"address": "mei.lin@example.com", "entered": "Mei.Lin@Example.com", "label": "work", "primary": true}],
              "phones": [{"number": "+49301234567", "entered": "030 1234567", "primary": true}],
              "addresses": [{"street": "Lindenallee 5", "city": "Berlin", "postalCode": "10115", "country": "DE", "primary": true}],
              "language": "de",
              "timeZone": "Europe/Berlin",
              "tags": ["vip"],
              "attributes": {"shoeSize": 38},
              "externalIds": {},
              "source": "web-shop",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "], \"total\": {\"value\": 1, \"relation\": \"exact\"}}";

    static final String MOVE = """
            {
              "addresses": [{"street": "Bahnhofstrasse 1", "city": "Zürich", "postalCode": "8001", "country": "CH"}],
              "language": "de-CH",
              "owner": null
            }""";

    static final String ORGANIZATION = """
            {
              "kind": "organization",
              "displayName": "Nordwind GmbH",
              "addresses": [{"city": "Hamburg", "country": "DE"}],
              "source": "erp"
            }""";

    static final String ROWS = """
            {
              "items": [
                {"kind": "person", "displayName": "山田花子"},
                {"mode": "upsert", "kind": "organization", "displayName": "Nordwind GmbH", "externalIds": {"erp": "K-3003"}},
                {"kind": "person"}
              ]
            }""";

    static final String RESULTS = """
            {
              "items": [
                {"index": 0, "status": 201, "id": "01981f3a-5c00-7000-8000-000000000001"},
                {"index": 1, "status": 201, "id": "01981f3a-5c00-7000-8000-000000000002"},
                {
                  "index": 2,
                  "status": 400,
                  "problem": {
                    "type": "/docs/problems#validation-failed",
                    "title": "The request is not valid",
                    "status": 400,
                    "code": "validation-failed",
                    "errors": [
                      {"pointer": "/items/2/displayName", "code": "name-required", "detail": "is required, or givenName or familyName"}
                    ]
                  }
                }
              ]
            }""";

    private CustomerDocs() {}
}
