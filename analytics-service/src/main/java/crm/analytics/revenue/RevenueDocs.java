package crm.analytics.revenue;

/** Texts and examples of the contract. */
final class RevenueDocs {

    static final String REPORT = """
            What was sold in a window, less what was cancelled or returned in it, by day, month, country or product. Amounts are \
            without tax, and of one currency. As JSON, CSV, or a picture.""";

    static final String EXAMPLE = """
            {
              "formula": "net = sold - takenBack; sold: net amounts, without tax, of orders placed in the window that are not cancelled; \
            takenBack: of cancellations and returns in the window, except those of cancelled orders",
              "by": "day",
              "window": {"from": "2010-12-01", "to": "2010-12-03"},
              "timeZone": "Europe/Zurich",
              "currency": "CHF",
              "asOf": {"crm.sales": "2026-03-04T05:06:07.123456Z"},
              "rows": [
                {
                  "key": "2010-12-01",
                  "sales": 2,
                  "reversals": 1,
                  "sold": {"amount": "27.50", "currency": "CHF"},
                  "takenBack": {"amount": "2.50", "currency": "CHF"},
                  "net": {"amount": "25.00", "currency": "CHF"}
                },
                {
                  "key": "2010-12-02",
                  "sales": 0,
                  "reversals": 0,
                  "sold": {"amount": "0.00", "currency": "CHF"},
                  "takenBack": {"amount": "0.00", "currency": "CHF"},
                  "net": {"amount": "0.00", "currency": "CHF"}
                }
              ],
              "total": {
                "sales": 2,
                "reversals": 1,
                "sold": {"amount": "27.50", "currency": "CHF"},
                "takenBack": {"amount": "2.50", "currency": "CHF"},
                "net": {"amount": "25.00", "currency": "CHF"}
              }
            }""";

    private RevenueDocs() {}
}
