package crm.sales.purchases;

/** What the contract says about purchases. */
final class PurchaseDocs {

    static final String LIST = """
            Orders, cancellations and returns of a customer, the latest first, with what all of them come to. Nothing of somebody whom \
            sales has not heard of. Filters: `kind`, `occurredAt`. Sort: `occurredAt`.""";

    static final String PAGE = """
            {
              "items": [
                {
                  "id": "01981f3a-5c00-7000-8000-000000000031",
                  "kind": "order",
                  "number": "536365",
                  "occurredAt": "2010-12-01T08:26:00Z",
                  "net": {"amount": "15.00", "currency": "GBP"},
                  "tax": {"amount": "3.00", "currency": "GBP"},
                  "gross": {"amount": "18.00", "currency": "GBP"},
                  "status": "placed",
                  "channel": "shop",
                  "link": "/v1/orders/01981f3a-5c00-7000-8000-000000000031"
                }
              ],
              "displayName": "Mei Lin",
              "totals": [
                {
                  "currency": "GBP",
                  "orders": 1,
                  "cancelledOrders": 0,
                  "cancellations": 0,
                  "returns": 0,
                  "net": {"amount": "15.00", "currency": "GBP"},
                  "gross": {"amount": "18.00", "currency": "GBP"},
                  "lastOrderedAt": "2010-12-01T08:26:00Z"
                }
              ]
            }""";

    private PurchaseDocs() {}
}
