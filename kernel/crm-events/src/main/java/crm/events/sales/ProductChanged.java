package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A product changed.
 *
 * @param occurredAt when it happened, in UTC
 * @param product the product after it
 * @param changedFields names of the fields that changed, without values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductChanged(Instant occurredAt, Product product, List<String> changedFields) implements DomainEvent {

    public static final String TYPE = "sales.product-changed.v1";

    /** Copies what it holds, so that a published event cannot change. */
    public ProductChanged {
        changedFields = changedFields == null ? List.of() : List.copyOf(changedFields);
    }

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
