package crm.sales.opportunity;

import crm.sales.upsert.UpsertDocs;

/** What the contract says about pipelines: prose and examples, each of which a test executes. */
final class PipelineDocs {

    static final String ID = "The pipeline's id.";
    static final String IF_MATCH = UpsertDocs.IF_MATCH;
    static final String IF_NONE_MATCH = UpsertDocs.IF_NONE_MATCH;

    static final String CREATE = """
            The stages stand in their order: at least one `open`, one `won` and one `lost`. Opportunities begin in the first open one \
            and move freely between the open ones; `:win` and `:lose` take them to the ends. 409 `pipeline-taken` when another \
            pipeline has the key.""";
    static final String LIST = "By their keys. Filter and sort: `key`.";
    static final String CHANGE = """
            A JSON merge patch (RFC 7396); `stages` is replaced whole. The key stays. Opportunities keep the probability that they \
            have, and those that are won or lost keep their stage, even if it goes. 409 `stage-in-use`, with the number of \
            `opportunities` by stage, when an open one stands in a stage that would go or become an end: move them first. A change \
            that changes nothing keeps the version.""";

    static final String NEW = """
            {
              "key": "policies",
              "name": "Policies",
              "stages": [
                {"key": "enquiry", "name": "Enquiry", "probability": 0.2},
                {"key": "risk-assessment", "name": "Risk assessment", "probability": 0.5},
                {"key": "signed", "name": "Signed", "outcome": "won"},
                {"key": "declined", "name": "Declined", "outcome": "lost"}
              ]
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000002",
              "version": 1,
              "key": "policies",
              "name": "Policies",
              "stages": [
                {"key": "enquiry", "name": "Enquiry", "probability": 0.2, "outcome": "open"},
                {"key": "risk-assessment", "name": "Risk assessment", "probability": 0.5, "outcome": "open"},
                {"key": "signed", "name": "Signed", "probability": 1, "outcome": "won"},
                {"key": "declined", "name": "Declined", "probability": 0, "outcome": "lost"}
              ],
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PATCH = """
            {
              "stages": [
                {"key": "enquiry", "name": "Enquiry", "probability": 0.2},
                {"key": "risk-assessment", "name": "Risk assessment", "probability": 0.4},
                {"key": "offer", "name": "Offer", "probability": 0.7},
                {"key": "signed", "name": "Signed", "outcome": "won"},
                {"key": "declined", "name": "Declined", "outcome": "lost"}
              ]
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";

    private PipelineDocs() {}
}
