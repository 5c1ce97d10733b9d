package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A cancellation or return changed, or the customer or order became known.
 *
 * @param occurredAt when it happened, in UTC
 * @param reversal the reversal after it
 * @param changedFields names of the fields that changed, without values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReversalChanged(Instant occurredAt, Reversal reversal, List<String> changedFields)
        implements DomainEvent {

    public static final String TYPE = "sales.reversal-changed.v1";

    /** Copies what it holds, so that a published event cannot change. */
    public ReversalChanged {
        changedFields = changedFields == null ? List.of() : List.copyOf(changedFields);
    }

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
