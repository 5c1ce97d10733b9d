package crm.analytics.growth;

/** The contract's example of a growth report; a test gets exactly it. */
final class GrowthExample {

    static final String MARCH = """
            {
              "formula": "registered = customers created on the day; removed = customers removed on the day; \
            net = registered - removed",
              "window": {"from": "2026-03-01", "to": "2026-04-01"},
              "timeZone": "Europe/Berlin",
              "filters": {"source": "web-shop"},
              "asOf": {"crm.customer": "2026-03-06T13:14:15.123456Z"},
              "rows": [
                {"day": "2026-03-04", "source": "web-shop", "country": "CH", "registered": 1, "removed": 0},
                {"day": "2026-03-06", "source": "web-shop", "country": "CH", "registered": 0, "removed": 1}
              ],
              "total": {"registered": 1, "removed": 1, "net": 0}
            }""";

    private GrowthExample() {}
}
