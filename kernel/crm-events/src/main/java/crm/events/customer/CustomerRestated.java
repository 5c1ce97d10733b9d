package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a customer, told again: nothing has happened. It is for consumers that were not there when it did; who
 * holds this version already, or a later one, ignores it.
 *
 * @param customerId the customer
 * @param version the customer's version
 * @param occurredAt when the customer came into this state, in UTC; not when it is told again
 * @param kind {@code person} or {@code organization}
 * @param source the channel or system it came from; absent when not known
 * @param country ISO 3166-1 alpha-2 code of the primary address; absent when not known
 * @param createdAt when the customer was created, in UTC
 * @param contact how to recognise and address it; absent in events from before it was told, and of a removed customer
 * @param removedAt when the customer was removed, in UTC; absent while it is there. Who counts takes note, everybody else
 *     takes it for the removal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerRestated(
        UUID customerId,
        long version,
        Instant occurredAt,
        String kind,
        String source,
        String country,
        Instant createdAt,
        CustomerContact contact,
        Instant removedAt)
        implements CustomerState {

    public static final String TYPE = "customer.restated.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
