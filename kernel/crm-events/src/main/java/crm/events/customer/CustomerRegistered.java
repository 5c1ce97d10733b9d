package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer was registered.
 *
 * @param customerId the new customer
 * @param version the customer's version, 1 for a new one
 * @param occurredAt when it was registered, in UTC
 * @param kind {@code person} or {@code organization}
 * @param source the channel or system it came from; absent when not known
 * @param country ISO 3166-1 alpha-2 code of the primary address; absent when not known
 * @param createdAt when the customer was created, in UTC
 * @param contact how to recognise and address it; absent in events from before it was told, and of a removed customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerRegistered(
        UUID customerId,
        long version,
        Instant occurredAt,
        String kind,
        String source,
        String country,
        Instant createdAt,
        CustomerContact contact)
        implements CustomerState {

    public static final String TYPE = "customer.registered.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
