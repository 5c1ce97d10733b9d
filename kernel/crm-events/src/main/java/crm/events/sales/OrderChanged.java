package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order changed: its lines, its states, or the customer became known.
 *
 * @param occurredAt when it happened, in UTC
 * @param order the order after it
 * @param changedFields names of the fields that changed, without values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderChanged(Instant occurredAt, Order order, List<String> changedFields) implements DomainEvent {

    public static final String TYPE = "sales.order-changed.v1";

    /** Copies what it holds, so that a published event cannot change. */
    public OrderChanged {
        changedFields = changedFields == null ? List.of() : List.copyOf(changedFields);
    }

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
