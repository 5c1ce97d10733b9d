package crm.sales.customerref;

import crm.events.customer.CustomerContact;
import crm.events.customer.CustomerState;
import crm.sales.upsert.ExternalId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What an event says about a customer who is there.
 *
 * @param version the customer's version
 * @param displayName null when not told
 * @param keys the ids in other systems; null when the event is from before they were told
 * @param toldAt when the customer came into this state
 */
public record CustomerFact(UUID id, long version, String displayName, Set<ExternalId> keys, Instant toldAt) {

    /** What is taken from an event. */
    public static CustomerFact of(CustomerState event) {
        var contact = event.contact();
        return new CustomerFact(
                event.customerId(),
                event.version(),
                contact == null ? null : contact.displayName(),
                contact == null ? null : keys(contact),
                event.occurredAt());
    }

    private static Set<ExternalId> keys(CustomerContact contact) {
        Map<String, String> ids = contact.externalIds() == null ? Map.of() : contact.externalIds();
        var keys = new TreeSet<ExternalId>();
        ids.forEach((system, id) -> keys.add(new ExternalId(system, id)));
        return keys;
    }
}
