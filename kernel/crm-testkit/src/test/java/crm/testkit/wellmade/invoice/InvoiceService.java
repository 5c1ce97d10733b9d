package crm.testkit.wellmade.invoice;

import crm.testkit.wellmade.order.OrderService;

class InvoiceService {
    private final OrderService orders;

    InvoiceService(OrderService orders) {
        this.orders = orders;
    }

    String text(long order) {
        return orders.describe(order);
    }
}
