package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An order, told again because somebody asked for it; nothing has happened.
 *
 * @param occurredAt when it happened, in UTC
 * @param order the order after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderRestated(Instant occurredAt, Order order) implements DomainEvent {

    public static final String TYPE = "sales.order-restated.v1";

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
