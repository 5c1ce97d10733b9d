package crm.testkit.wellmade.order;

import jakarta.ws.rs.Path;

@Path("orders")
class OrderResource {
    private final OrderService orders;

    OrderResource(OrderService orders) {
        this.orders = orders;
    }

    String get(long id) {
        return orders.describe(id);
    }
}
