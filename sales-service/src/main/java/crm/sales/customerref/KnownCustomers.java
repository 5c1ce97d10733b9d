package crm.sales.customerref;

import crm.platform.text.Findings;
import crm.sales.upsert.ExternalId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of customers that somebody names, for as long as the transaction has the names locked.
 *
 * @param byKey those that are known by an id in another system
 * @param removed those that were removed
 */
public record KnownCustomers(Map<ExternalId, UUID> byKey, Set<UUID> removed) {

    private static final String ID = "/customer/id";

    /**
     * Says whose something is.
     *
     * @param said who is named
     * @param held whose it was until now; what was settled once stays
     */
    public CustomerReference settle(CustomerReference said, CustomerReference held, Findings findings) {
        if (said.key() == null) {
            if (said.id() != null && removed.contains(said.id()) && !said.id().equals(held.id())) {
                findings.add(ID, "customer-removed", "is the id of a customer who was removed");
            }
            return said;
        }
        var id = said.key().equals(held.key()) && held.id() != null ? held.id() : byKey.get(said.key());
        if (said.id() != null && !said.id().equals(id)) {
            findings.add(ID, "contradiction", "is not the customer that the external id names");
        }
        return new CustomerReference(id, said.key());
    }
}
