package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A product, told again because somebody asked for it; nothing has happened.
 *
 * @param occurredAt when it happened, in UTC
 * @param product the product after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductRestated(Instant occurredAt, Product product) implements DomainEvent {

    public static final String TYPE = "sales.product-restated.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "product";
    }

    @Override
    public UUID aggregateId() {
        return product.productId();
    }

    @Override
    public long aggregateVersion() {
        return product.version();
    }
}
