package crm.testkit.planted.order;

import jakarta.persistence.Entity;
import jakarta.ws.rs.core.Response;

/** Planted: answers HTTP, finds itself, shows its state and lets everybody set it. */
@Entity
public class Order {
    public String state;

    public void setState(String state) {
        this.state = state;
    }

    Response answer() {
        return Response.ok().build();
    }

    Order same(OrderRepository orders) {
        return orders.any();
    }
}
