package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Goods of an order came back.
 *
 * @param occurredAt when it happened, in UTC
 * @param reversal the reversal after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderReturned(Instant occurredAt, Reversal reversal) implements DomainEvent {

    public static final String TYPE = "sales.order-returned.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "reversal";
    }

    @Override
    public UUID aggregateId() {
        return reversal.reversalId();
    }

    @Override
    public long aggregateVersion() {
        return reversal.version();
    }
}
