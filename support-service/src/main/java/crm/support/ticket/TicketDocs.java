package crm.support.ticket;

/** What the contract says about tickets. */
final class TicketDocs {

    static final String ID = "The ticket's id.";
    static final String IF_MATCH = "The ETag of the version that the change is based on, or `*`.";
    static final String IF_MATCH_OPTIONAL = "The ETag of the version that the step is based on; any when absent.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when it is still the ticket's.";
    static final String OPEN = """
            Whose it is can be told by our id, by an id in another system, or by an e-mail address. Whoever is not known yet is \
            recognised when the customer service tells of somebody with that id or address; an address that several customers \
            have stays nobody's. The first SLA policy that fits promises the due times. 409 `external-id-taken`, with the \
            `holder`, when another ticket has one of the external ids; 422 `customer-removed` for a customer who was removed.""";
    static final String LIST = """
            The newest first. Filters: `id`, `number`, `status`, `type`, `priority`, `channel`, `queue`, `assignee`, `orderId`, \
            `tags`, `customerId`, `customerExternalId`, `email` (in its normal form), `externalId` (written `system/id`), \
            `firstResponseBreached`, `resolutionBreached`, `firstResponseDueAt`, `resolutionDueAt`, `resolvedAt`, `openedAt`, \
            `updatedAt`. Sorts: the times; what has none comes first when ascending.""";
    static final String CHANGE = """
            A JSON merge patch (RFC 7396): a field left out stays, null clears it, a list is replaced whole. Another `priority`, \
            `type` or `queue` chooses the SLA policy anew, as it is now, and what is still to be done is measured by it from the \
            beginning. `status` takes one of `allowedTransitions`; 409 `ticket-transition-not-allowed` names them. 412 names the \
            fields that somebody else changed since.""";
    static final String HISTORY =
            "The steps that the ticket has taken, in their order. Filters: `to`, `at`. Sorts: `at`.";
    static final String RESOLVE = """
            From every state but `closed`. Due times stop; a survey asks the customer about it, if surveys are on and there is an \
            address. 409 `ticket-transition-not-allowed` otherwise.""";
    static final String REOPEN = """
            From `resolved` (and `pending`). The time that it was resolved does not count. A customer's answer does the same.""";
    static final String AWAIT = """
            From `new` and `open` to `pending`: we wait for the customer, and promises pause until the customer answers or \
            somebody reopens the ticket.""";
    static final String CLOSE = "From every state; it stays closed. A customer's mail to it opens another ticket.";

    static final String BROKEN_CUP = """
            {
              "subject": "Cup arrived broken",
              "description": "The handle is off.",
              "type": "complaint",
              "priority": "high",
              "channel": "web",
              "customer": {"email": "mei@example.com", "name": "Mei Lin"},
              "tags": ["glass"]
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000011",
              "version": 1,
              "number": "T-1001",
              "status": "new",
              "allowedTransitions": ["open", "pending", "resolved", "closed"],
              "subject": "Cup arrived broken",
              "description": "The handle is off.",
              "type": "complaint",
              "priority": "high",
              "queue": "general",
              "channel": "web",
              "customer": {"email": "mei@example.com", "name": "Mei Lin"},
              "tags": ["glass"],
              "externalIds": {},
              "openedAt": "2026-03-04T05:06:07.123456Z",
              "firstResponseBreached": false,
              "resolutionBreached": false,
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";

    static final String PATCH = """
            {"priority": "urgent", "assignee": "anna.koch", "tags": ["glass", "transport"]}""";

    static final String STEPS = """
            {
              "items": [
                {
                  "id": "01981f3a-5c00-7000-8000-000000000065",
                  "to": "new",
                  "at": "2026-03-04T05:06:07.123456Z",
                  "actor": "anna.koch"
                }
              ]
            }""";

    static final String REASON = """
            {"reason": "A new cup is on its way"}""";

    private TicketDocs() {}
}
