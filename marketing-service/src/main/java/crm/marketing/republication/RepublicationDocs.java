package crm.marketing.republication;

/** What the contract says about republications. */
final class RepublicationDocs {

    static final String ORDER = """
            For services that were not there when it happened, or have lost what they knew: a job tells each campaign \
            (`marketing.campaign-restated.v1`), each message that was sent or failed (`marketing.message-restated.v1`), each \
            withdrawal by a link, each cost and each credit (by the events that told them first) on the topic `crm.marketing`. Who is up to date ignores them. \
            Nothing changes. The job goes no faster than the events are sent, so that those of changes do not queue up behind \
            it. 202 says that it will be done, whatever happens to us.""";
    static final String LIST = "The newest first. Filters: `state`, `createdBy`, `createdAt`.";
    static final String READ = """
            Its rows are campaigns, messages, withdrawals, costs and credits, counted as `unchanged`. `succeeded` says that all are told; the last thousand may still be \
            on their way for a moment. Ask again after a while (`If-None-Match` spares the answer while nothing has moved), or \
            accept `text/event-stream`: then the progress comes as server-sent events, `progress` whenever it moves and `end` \
            as the last, each with the job as data.""";
    static final String CANCEL =
            "Stops after those that are being told; who has heard of some of them has come to no harm. A job that is over stays as it is.";
    static final String ID = "The republication's id.";

    static final String ACCEPTED = """
            {
              "id": "01981f3a-5c00-7000-8000-00000000000b",
              "kind": "republication",
              "state": "queued",
              "done": 0,
              "counts": {"created": 0, "updated": 0, "unchanged": 0, "rejected": 0},
              "createdBy": "operator",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "links": {
                "self": "/v1/operations/marketing/republications/01981f3a-5c00-7000-8000-00000000000b",
                "cancel": "/v1/operations/marketing/republications/01981f3a-5c00-7000-8000-00000000000b:cancel"
              }
            }""";

    static final String FINISHED = """
            {
              "id": "01981f3a-5c00-7000-8000-00000000000b",
              "kind": "republication",
              "state": "succeeded",
              "done": 20000,
              "total": 20000,
              "rate": 5000.0,
              "counts": {"created": 0, "updated": 0, "unchanged": 20000, "rejected": 0},
              "createdBy": "operator",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "startedAt": "2026-03-04T05:06:07.2Z",
              "finishedAt": "2026-03-04T05:06:11.2Z",
              "links": {"self": "/v1/operations/marketing/republications/01981f3a-5c00-7000-8000-00000000000b"}
            }""";

    private RepublicationDocs() {}
}
