package crm.support.delivery;

import crm.platform.filter.ListFields;

/** What the contract says about the ledger, and what it can be listed by. */
final class MailDocs {

    static final ListFields FIELDS = ListFields.of("m")
            .choice("state", "m.state", MailState.class)
            .uuid("ticketId", "m.ticketId")
            .uuid("about", "m.about")
            .text("recipient", "m.recipient")
            .text("messageId", "m.messageId")
            .instant("createdAt", "m.createdAt")
            .sortable()
            .view(MailView.class)
            .defaultSort("-createdAt");

    static final String ID = "The mail's id.";
    static final String LIST = """
            The newest first. A mail that is `in-doubt` may have been taken by the mail server, or not: the connection broke, or \
            we did. The mail server is asked for its Message-ID (see `crm.mail.archive`); what cannot be asked waits here, and is \
            never sent again blindly. Filters: `state`, `ticketId`, `about`, `recipient`, `messageId`, `createdAt`.""";
    static final String SETTLE = """
            For a mail that is `in-doubt`, when somebody knows: `sent` when it has arrived, `send-again` when it surely has not; \
            it then goes out once more under the same Message-ID. 409 `mail-not-in-doubt` for any other.""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000064",
              "about": "01981f3a-5c00-7000-8000-000000000012",
              "ticketId": "01981f3a-5c00-7000-8000-000000000011",
              "recipient": "mei@example.com",
              "messageId": "<5b7c8d0e-3f6b-4b9a-9d3e-0a1b2c3d4e5f@crm.example>",
              "state": "sent",
              "attempts": 1,
              "claimedAt": "2026-03-04T05:06:07.123456Z",
              "sentAt": "2026-03-04T05:06:07.123456Z",
              "createdAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";

    static final String ARRIVED = """
            {"outcome": "sent"}""";

    private MailDocs() {}
}
