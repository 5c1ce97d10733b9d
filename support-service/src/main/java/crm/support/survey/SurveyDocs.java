package crm.support.survey;

import crm.platform.filter.ListFields;

/** What the contract says about surveys, and what they can be listed by. */
final class SurveyDocs {

    static final ListFields FIELDS = ListFields.of("s")
            .uuid("id", "s.id")
            .choice("kind", "s.kind", SurveyKind.class)
            .choice("channel", "s.channel", SurveyChannel.class)
            .uuid("customerId", "s.customer.customerId")
            .uuid("ticketId", "s.ticketId")
            .instant("answeredAt", "s.answeredAt")
            .sortable()
            .instant("createdAt", "s.createdAt")
            .sortable()
            .view(SurveyView.class)
            .defaultSort("-createdAt");

    static final String ID = "The survey's id.";
    static final String TOKEN = "What the link in the mail has: it opens one survey, for one answer.";
    static final String CHOSEN = "The answer that is marked already; changes nothing.";
    static final String LIST = """
            The newest first. Filters: `id`, `kind`, `channel`, `customerId`, `ticketId`, `answeredAt`, `createdAt`. Sorts: \
            `createdAt`, `answeredAt`; what has no answer comes first when ascending.""";
    static final String RECORD = """
            For answers that were given elsewhere: on a tablet, by telephone, in a system before this one. `answeredAt` may be \
            long ago. A customer who is not known yet is recognised later, as with tickets.""";
    static final String FORM = """
            For people who follow the link of a survey's mail, without a token of ours. Shows a form and changes nothing, however \
            often programs that inspect mail open it. 404 for a link that never was, 409 once it is answered, 410 when it is too late.""";
    static final String ANSWER = """
            For the form, as `application/x-www-form-urlencoded`, answered by a page; or as JSON, answered by JSON. One answer is \
            taken: 409 `survey-already-answered` for the second, 410 `survey-expired` when it is too late.""";

    static final String TOLD = """
            {
              "kind": "csat",
              "score": 4,
              "answeredAt": "2026-03-04T05:06:07Z",
              "customer": {"externalId": {"system": "shop", "id": "17850"}}
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000013",
              "version": 1,
              "kind": "csat",
              "channel": "api",
              "score": 4,
              "scaleMin": 1,
              "scaleMax": 5,
              "answeredAt": "2026-03-04T05:06:07Z",
              "createdAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";

    static final String SATISFIED = """
            {"score": 5, "comment": "Quick and friendly"}""";

    private SurveyDocs() {}
}
