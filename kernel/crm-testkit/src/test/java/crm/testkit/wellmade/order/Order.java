package crm.testkit.wellmade.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.Instant;

@Entity
class Order {
    @Id
    private long id;

    private Instant placedAt;

    static Order placed(long id, Clock clock) {
        var order = new Order();
        order.id = id;
        order.placedAt = Instant.now(clock);
        return order;
    }

    String description() {
        return id + " at " + placedAt;
    }
}
