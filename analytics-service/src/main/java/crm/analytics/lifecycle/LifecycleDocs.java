package crm.analytics.lifecycle;

/** Texts and examples of the contract; tests get the answers that stand here. */
final class LifecycleDocs {

    static final String REPORT = """
            How many customers are in each stage of the lifecycle, by what was announced until `at`. Earlier stages are not kept here. \
            As JSON, CSV, or a picture.""";

    static final String EXAMPLE = """
            {
              "formula": "customers by the stage the customer service last announced, prospect while it announced none; removed \
            customers are not counted",
              "at": "2026-03-04T05:06:07.123456Z",
              "timeZone": "Europe/Berlin",
              "asOf": {"crm.customer": "2026-03-04T05:06:07.123456Z"},
              "rows": [
                {"stage": "prospect", "customers": 1},
                {"stage": "new", "customers": 0},
                {"stage": "active", "customers": 2},
                {"stage": "inactive", "customers": 0},
                {"stage": "churned", "customers": 1}
              ],
              "customers": 4
            }""";

    private LifecycleDocs() {}
}
