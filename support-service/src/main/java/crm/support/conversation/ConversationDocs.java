package crm.support.conversation;

import crm.platform.filter.ListFields;
import crm.support.triage.Channel;

/** What the contract says about conversations, and what they can be listed by. */
final class ConversationDocs {

    static final ListFields MESSAGES = ListFields.of("m")
            .choice("direction", "m.direction", Direction.class)
            .choice("channel", "m.channel", Channel.class)
            .instant("occurredAt", "m.occurredAt")
            .sortable()
            .view(MessageView.class)
            .defaultSort("occurredAt");

    static final ListFields NOTES = ListFields.of("n")
            .text("author", "n.author")
            .instant("createdAt", "n.createdAt")
            .sortable()
            .view(NoteView.class)
            .defaultSort("createdAt");

    static final String TICKET = "The ticket's id.";
    static final String MESSAGE = "The message's id.";
    static final String ATTACHMENT = "The file's id.";
    static final String IF_MATCH = "The ETag of the ticket's version that it is based on; any when absent.";
    static final String WRITE = """
            An outbound `email` is sent to the ticket's `customer.email`, or else to the customer's first address: in the thread \
            of the ticket's mails (`In-Reply-To`, `References`), with `[T-1001]` in the subject. It is written with the ticket and \
            sent afterwards; `delivery` says how far that is. The first outbound message is the first response. An inbound one \
            opens a ticket that is `pending` or `resolved`. 409 `ticket-closed`; 422 `no-address` when nobody knows where to write.""";
    static final String LIST_MESSAGES = """
            What the customer said and heard, in its order; no notes. Filters: `direction`, `channel`, `occurredAt`. Sorts: \
            `occurredAt`.""";
    static final String DOWNLOAD = "As it came, to be saved: it is not to be trusted.";
    static final String NOTE = "For those who do tickets. No mail, no event and no survey has it.";
    static final String LIST_NOTES = "In their order. Filters: `author`, `createdAt`. Sorts: `createdAt`.";

    static final String ANSWER = """
            {"body": "Dear Ms. Lin, a new cup is on its way.", "status": "pending"}""";

    static final String CALL = """
            {"body": "She called: it has arrived.", "direction": "inbound", "channel": "phone"}""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000012",
              "ticketId": "01981f3a-5c00-7000-8000-000000000011",
              "direction": "outbound",
              "channel": "email",
              "author": "anna.koch",
              "address": "mei@example.com",
              "body": "Dear Ms. Lin, a new cup is on its way.",
              "truncated": false,
              "attachments": [],
              "omittedAttachments": 0,
              "messageId": "<5b7c8d0e-3f6b-4b9a-9d3e-0a1b2c3d4e5f@crm.example>",
              "delivery": {"state": "pending"},
              "occurredAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String MESSAGE_PAGE = "{\"items\": [" + STORED + "]}";

    static final String REMARK = """
            {"body": "Third broken cup this week."}""";

    static final String STORED_NOTE = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000066",
              "body": "Third broken cup this week.",
              "author": "anna.koch",
              "createdAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String NOTE_PAGE = "{\"items\": [" + STORED_NOTE + "]}";

    private ConversationDocs() {}
}
