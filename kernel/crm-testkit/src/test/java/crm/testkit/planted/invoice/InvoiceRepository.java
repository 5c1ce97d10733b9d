package crm.testkit.planted.invoice;

import crm.testkit.planted.order.Order;

/** Planted: closes a cycle between two features. */
public class InvoiceRepository {
    public int count() {
        return new Order().state.length();
    }
}
