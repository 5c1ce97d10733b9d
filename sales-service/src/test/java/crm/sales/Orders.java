package crm.sales;

import static crm.sales.SalesApi.ORDERS;
import static crm.sales.SalesApi.created;
import static crm.sales.SalesApi.unused;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Orders in the states that tests begin with. */
public final class Orders {

    private Orders() {}

    /** The body of the order that the golden samples tell of, of a customer of ours. */
    public static String likeTheSample(String customerId) {
        return """
                {
                  "number": "536365",
                  "customer": {"id": "%s"},
                  "orderedAt": "2010-12-01T08:26:00Z",
                  "currency": "GBP",
                  "lines": [{
                    "sku": "85123A", "description": "White hanging heart", "quantity": 6,
                    "unitPrice": {"amount": "2.55", "currency": "GBP"}, "discount": {"amount": "0.30", "currency": "GBP"},
                    "tax": {"amount": "3.00", "currency": "GBP"}, "unitCost": {"amount": "1.10", "currency": "GBP"}
                  }],
                  "country": "GB", "channel": "shop", "paymentMethod": "card", "paymentState": "paid"
                }""".formatted(customerId);
    }

    /** The body of an order of lines, in GBP. */
    public static String of(String number, String... lines) {
        return "{\"number\": \"%s\", \"currency\": \"GBP\", \"lines\": [%s]}"
                .formatted(number, String.join(",", lines));
    }

    /** A line in GBP without tax. */
    public static String line(String sku, int quantity, String price) {
        return """
                {"sku": "%s", "quantity": %d, "unitPrice": {"amount": "%s", "currency": "GBP"}}""".formatted(sku, quantity, price);
    }

    /** An order that was paid: ten lamps at 1.99 and one lantern at 3.39. */
    public static ObjectNode paid() {
        var body = of(unused("N"), line("LAMP", 10, "1.99"), line("LANTERN", 1, "3.39"));
        return created(ORDERS, body.replaceFirst("\\{", "{\"paymentState\": \"paid\", "));
    }
}
