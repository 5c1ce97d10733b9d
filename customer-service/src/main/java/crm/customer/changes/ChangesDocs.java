package crm.customer.changes;

/** What the contract says about changes. */
final class ChangesDocs {

    static final String LIST = """
            Every change, in the order of the commits, numbered without a gap: who asks with the `next` of the page before misses \
            none and gets none twice. To keep a copy, take `next` of `after=latest`, read all customers, and follow from there. \
            `customer` is how the customer is now; a removed one is a tombstone without it. Accept `text/event-stream` to be told: \
            each change is an event `change`, its id the `seq`, and `Last-Event-ID` goes on after it. 410 `changes-expired` when the \
            changes after the one named are no longer kept: read everything anew.""";

    static final String REMOVAL = """
            {
              "items": [
                {
                  "seq": 4712,
                  "change": "removed",
                  "id": "01981f3a-5c00-7000-8000-000000000001",
                  "version": 3,
                  "at": "2026-03-04T05:06:07.123456Z"
                }
              ],
              "next": 4712
            }""";

    private ChangesDocs() {}
}
