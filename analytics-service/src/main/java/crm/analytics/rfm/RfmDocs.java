package crm.analytics.rfm;

/** Texts and examples of the contract; tests get the answers that stand here. */
final class RfmDocs {

    static final String LIST = """
            Every customer with an order in the window, scored from 1 to 5 by how recently, how often and for how much they bought in \
            it; those with the highest amount first. The formula says how quintiles and equal values are handled. Scores are computed \
            once for a window and kept while the facts are the same; `next` goes on with the scores that the list began with. As \
            JSON, CSV, or a picture, of a page each.""";

    static final String SEGMENTS = """
            How many customers belong to each segment, which pairs of recency and frequency score make up, and what they bought. As \
            JSON, CSV, or a picture.""";

    static final String PAGE = """
            {
              "formula": "Of customers with an order in the window that is not cancelled. Recency: the moment of the last order; \
            frequency: orders; monetary: net amount of orders less cancellations and returns in the window. Score = 1 + floor(5 × \
            customers with a lower value / customers), from 1 to 5, 5 for the most recent, most frequent, highest: quintiles; equal \
            values share the lower score",
              "window": {"from": "2011-01-01", "to": "2011-02-01"},
              "timeZone": "Europe/Oslo",
              "currency": "NOK",
              "asOf": {"crm.sales": "2026-03-04T05:06:07.123456Z"},
              "items": [
                {
                  "customerId": "01981f3a-5c00-7000-8000-000000000101",
                  "lastOrderedAt": "2011-01-20T10:00:00Z",
                  "recencyDays": 12,
                  "frequency": 2,
                  "monetary": {"amount": "300.00", "currency": "NOK"},
                  "r": 3,
                  "f": 3,
                  "m": 3,
                  "segment": "need-attention"
                },
                {
                  "customerId": "01981f3a-5c00-7000-8000-000000000102",
                  "lastOrderedAt": "2011-01-05T10:00:00Z",
                  "recencyDays": 27,
                  "frequency": 1,
                  "monetary": {"amount": "95.50", "currency": "NOK"},
                  "r": 1,
                  "f": 1,
                  "m": 1,
                  "segment": "hibernating"
                }
              ]
            }""";

    private RfmDocs() {}
}
