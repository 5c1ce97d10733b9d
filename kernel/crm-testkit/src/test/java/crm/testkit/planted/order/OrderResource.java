package crm.testkit.planted.order;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** Planted: goes round the service, and is injected behind its back. */
@Path("orders")
class OrderResource {
    @Inject
    OrderRepository orders;

    String get() {
        return orders.any().state;
    }
}
