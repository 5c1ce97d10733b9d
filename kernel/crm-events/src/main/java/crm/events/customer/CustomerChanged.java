package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * At least one field of a customer changed. It carries the state after the change, so that a consumer that missed the
 * registration can still place the customer.
 *
 * @param customerId the customer
 * @param version the customer's version after the change
 * @param occurredAt when it changed, in UTC
 * @param kind {@code person} or {@code organization}
 * @param source the channel or system it came from; absent when not known
 * @param country ISO 3166-1 alpha-2 code of the primary address; absent when not known
 * @param createdAt when the customer was created, in UTC
 * @param contact how to recognise and address it; absent in events from before it was told, and of a removed customer
 * @param changedFields names of the fields that changed, without values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerChanged(
        UUID customerId,
        long version,
        Instant occurredAt,
        String kind,
        String source,
        String country,
        Instant createdAt,
        CustomerContact contact,
        List<String> changedFields)
        implements CustomerState {

    public static final String TYPE = "customer.changed.v1";

    /** Copies the list, so that a published event cannot change. */
    public CustomerChanged {
        changedFields = changedFields == null ? List.of() : List.copyOf(changedFields);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
