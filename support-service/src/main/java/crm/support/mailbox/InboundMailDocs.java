package crm.support.mailbox;

import crm.platform.filter.ListFields;

/** What the contract says about mail that came in, and what it can be listed by. */
final class InboundMailDocs {

    static final ListFields FIELDS = ListFields.of("m")
            .choice("outcome", "m.outcome", MailOutcome.class)
            .uuid("ticketId", "m.ticketId")
            .instant("receivedAt", "m.receivedAt")
            .sortable()
            .view(InboundMailView.class)
            .defaultSort("-receivedAt");

    static final String LIST = """
            The newest first: what was made of each mail. What machines sent, reports of mail servers and our own mail open \
            nothing. A mail that failed again and again is `put-aside`, and still in the mailbox. Filters: `outcome`, \
            `ticketId`, `receivedAt`.""";

    static final String PAGE = """
            {
              "items": [
                {
                  "id": "01981f3a-5c00-7000-8000-000000000067",
                  "mailbox": "support@crm.example@localhost:3143/INBOX",
                  "uidValidity": 1772600767,
                  "uid": 17,
                  "outcome": "ticket-opened",
                  "ticketId": "01981f3a-5c00-7000-8000-000000000011",
                  "receivedAt": "2026-03-04T05:06:07.123456Z"
                }
              ]
            }""";

    private InboundMailDocs() {}
}
