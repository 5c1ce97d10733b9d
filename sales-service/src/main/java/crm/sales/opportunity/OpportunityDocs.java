package crm.sales.opportunity;

import crm.sales.upsert.UpsertDocs;

/** What the contract says about opportunities: prose and examples, each of which a test executes. */
final class OpportunityDocs {

    static final String ID = "The opportunity's id.";
    static final String IF_MATCH = UpsertDocs.IF_MATCH;
    static final String IF_MATCH_OPTIONAL = "The ETag of the version that is meant; any if absent.";
    static final String IF_NONE_MATCH = UpsertDocs.IF_NONE_MATCH;

    static final String CREATE = """
            `name` is needed. It goes through the pipeline that it names by its key, or `default`, and begins in the first stage there, \
            with that stage's probability, unless it says otherwise.""";
    static final String LIST = """
            Filters: `id`, `name`, `customerId`, `pipeline`, `stage`, `status`, `owner`, `expectedCloseOn`, `openedAt`, \
            `createdAt`, `updatedAt`. Sorts: `expectedCloseOn`, `openedAt`, `createdAt`, `updatedAt`; newest first unless asked \
            otherwise.""";
    static final String CHANGE = """
            A JSON merge patch (RFC 7396): a field left out stays, null clears it. Another `stage` moves it on, or back; `pipeline` and \
            `openedAt` stay. A change that changes nothing keeps the version. 409 `opportunity-closed` when it was won or lost.""";
    static final String WIN =
            "Moves it into the stage in which won ones end. 409 `opportunity-closed` when it was won or lost.";
    static final String LOSE = """
            Moves it into the stage in which lost ones end, and keeps why. 409 `opportunity-closed` when it was won or lost.""";
    static final String REOPEN = "Goes on with one that was won or lost. 409 `opportunity-open` when it is open.";
    static final String STAGES = "The oldest first. Filters: `stage`, `enteredAt`. Sort: `enteredAt`.";

    static final String NEW = """
            {
              "name": "Fleet of 20 presses",
              "customer": {"externalId": {"system": "erp", "id": "K-1001"}},
              "stage": "proposal",
              "amount": {"amount": "120000.00", "currency": "EUR"},
              "expectedCloseOn": "2026-05-31",
              "owner": "anna.koch"
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000051",
              "version": 1,
              "name": "Fleet of 20 presses",
              "customer": {"externalId": {"system": "erp", "id": "K-1001"}},
              "pipeline": "default",
              "stage": "proposal",
              "status": "open",
              "probability": 0.5,
              "amount": {"amount": "120000.00", "currency": "EUR"},
              "expectedCloseOn": "2026-05-31",
              "owner": "anna.koch",
              "openedAt": "2026-03-04T05:06:07.123456Z",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "], \"total\": {\"value\": 1, \"relation\": \"exact\"}}";

    static final String PATCH = """
            {"stage": "negotiation", "owner": null}""";

    static final String WON = """
            {}""";

    static final String LOST = """
            {"reason": "price"}""";

    static final String REOPENED = """
            {"stage": "negotiation"}""";

    static final String STAGE_PAGE = """
            {
              "items": [
                {
                  "id": "01981f3a-5c00-7000-8000-000000000061",
                  "stage": "proposal",
                  "probability": 0.5,
                  "enteredAt": "2026-03-04T05:06:07.123456Z"
                }
              ]
            }""";

    private OpportunityDocs() {}
}
