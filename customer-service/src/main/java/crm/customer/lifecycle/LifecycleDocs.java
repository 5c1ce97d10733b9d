package crm.customer.lifecycle;

/** What the contract says about the lifecycle. */
final class LifecycleDocs {

    static final String READ = """
            `prospect`: has bought nothing. `new`: bought for the first time less than 30 days ago. `active`: bought less than 180 days \
            ago. `inactive`: has not bought for 180 days. `churned`: has not bought for 365 days. The periods are settings of the \
            service. A purchase is an order that is not cancelled as a whole. The stages follow from the times of the purchases alone, \
            so one that is told late changes the history; `since` is when the rule came to hold, not when we learned of it.""";

    static final String NEW = """
            {
              "stage": "new",
              "since": "2026-03-04T05:06:07.123456Z",
              "reason": "first-purchase",
              "history": [
                {"stage": "new", "since": "2026-03-04T05:06:07.123456Z", "reason": "first-purchase"},
                {
                  "stage": "prospect",
                  "since": "2026-01-02T03:04:05.123456Z",
                  "until": "2026-03-04T05:06:07.123456Z",
                  "reason": "registered"
                }
              ]
            }""";

    private LifecycleDocs() {}
}
