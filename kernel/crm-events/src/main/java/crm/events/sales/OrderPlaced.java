package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An order was placed, or a past one became known.
 *
 * @param occurredAt when it happened, in UTC
 * @param order the order after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderPlaced(Instant occurredAt, Order order) implements DomainEvent {

    public static final String TYPE = "sales.order-placed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "order";
    }

    @Override
    public UUID aggregateId() {
        return order.orderId();
    }

    @Override
    public long aggregateVersion() {
        return order.version();
    }
}
