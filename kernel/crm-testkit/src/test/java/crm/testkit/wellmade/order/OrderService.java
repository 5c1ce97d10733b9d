package crm.testkit.wellmade.order;

import com.fasterxml.jackson.databind.JsonNode;

public class OrderService {
    private final OrderRepository orders;

    OrderService(OrderRepository orders) {
        this.orders = orders;
    }

    public String describe(long id) {
        return orders.require(id).description();
    }

    public int size(JsonNode patch) {
        return patch.size();
    }
}
