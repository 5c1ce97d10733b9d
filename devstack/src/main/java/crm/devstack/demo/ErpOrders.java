package crm.devstack.demo;

import crm.devstack.api.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders as they arrive from an ERP system today: customers of the shop buy again what they bought first. */
final class ErpOrders {
    private static final String SYSTEM = "erp";
    private static final int BUYERS = 8;
    private static final int FIRST_NUMBER = 1001;
    private static final int FOLLOW_UP = 2001;
    private static final int LINES = 3;

    private final Caller erp;
    private final List<RetailLine> lines;
    private final Changes changes;

    ErpOrders(Caller erp, List<RetailLine> lines, Changes changes) {
        this.erp = erp;
        this.lines = lines;
        this.changes = changes;
    }

    /** The first customers of the file order again; she whose day it is comes first. */
    List<Buyer> arrive() {
        var buyers = new ArrayList<Buyer>();
        for (var number :
                new RetailCustomers(lines).numbers().stream().limit(BUYERS).toList()) {
            var id = erp.get("/v1/customers/by-external-id/" + History.SYSTEM + "/" + number)
                    .path("id")
                    .asText();
            place(FIRST_NUMBER + buyers.size(), number);
            buyers.add(new Buyer(number, id));
        }
        return buyers;
    }

    /** She orders once more, after she was written to. */
    void followUp(Buyer buyer) {
        place(FOLLOW_UP, buyer.number());
    }

    private void place(int number, String customer) {
        var name = "DEMO-" + number;
        var path = "/v1/orders/by-external-id/" + SYSTEM + "/" + name;
        var what = "Order %s of customer %s".formatted(name, customer);
        if (erp.find(path).isPresent()) {
            changes.there(what);
            return;
        }
        var order = erp.create(path, order(name, customer));
        changes.did(what + ": " + order.at("/net/amount").asText() + " " + Money.POUNDS);
    }

    private Map<String, Object> order(String number, String customer) {
        var order = new LinkedHashMap<String, Object>();
        order.put("number", number);
        order.put("customer", Map.of("externalId", Map.of("system", History.SYSTEM, "id", customer)));
        order.put("currency", Money.POUNDS);
        order.put("channel", SYSTEM);
        order.put("paymentMethod", "invoice");
        order.put("paymentState", "paid");
        var bought = lines.stream()
                .filter(line -> customer.equals(line.customer()) && line.isOrder())
                .limit(LINES)
                .toList();
        order.put("lines", bought.stream().map(ErpOrders::line).toList());
        Countries.code(bought.get(0).country()).ifPresent(code -> order.put("country", code));
        return order;
    }

    private static Map<String, Object> line(RetailLine line) {
        return Map.of(
                "sku", line.sku(),
                "description", line.description(),
                "quantity", line.quantity(),
                "unitPrice", Money.pounds(line.unitPrice().toPlainString()));
    }
}
