package crm.analytics.cohort;

/** Texts and examples of the contract; tests get the answers that stand here. */
final class CohortDocs {

    static final String REPORT = """
            Customers by the week or month of their first order, and how many of them ordered again in each later one up to the \
            window's end. As JSON, CSV, or a picture.""";

    static final String EXAMPLE = """
            {
              "formula": "A cohort: customers whose first order ever, not cancelled, was in that period. active[k]: those of them who \
            placed an order k periods later; retained[k] = active[k] / customers × 100. Of one country or \
            channel, only its orders count, the first ones too",
              "by": "month",
              "window": {"from": "2012-01-01", "to": "2012-03-01"},
              "timeZone": "Europe/London",
              "asOf": {"crm.sales": "2026-03-04T05:06:07.123456Z"},
              "rows": [
                {"cohort": "2012-01", "customers": 3, "active": [3, 1], "retained": ["100", "33.33"]},
                {"cohort": "2012-02", "customers": 1, "active": [1], "retained": ["100"]}
              ]
            }""";

    private CohortDocs() {}
}
