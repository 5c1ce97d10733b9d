package crm.support.ticket;

import crm.support.customerref.CustomerNames;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Whose ticket it is.
 *
 * @param customerId null while nobody is recognised
 * @param contactEmail normal form of the address to answer to; null when none was told
 * @param contactName null when none was told
 * @param customerKey {@code system/id} of the customer in another system; null when none was told
 */
@Embeddable
public record CustomerLink(UUID customerId, String contactEmail, String contactName, String customerKey) {

    public static final CustomerLink NOBODY = new CustomerLink(null, null, null, null);

    /** The same, now that it is known who that is; null for nobody. */
    public CustomerLink recognised(UUID customer) {
        return new CustomerLink(customer, contactEmail, contactName, customerKey);
    }

    /** By what it was told. */
    public CustomerNames names() {
        return CustomerNames.of(contactEmail, customerKey);
    }

    /** As it was told; null for nobody. */
    public TicketCustomer view() {
        if (equals(NOBODY)) {
            return null;
        }
        return new TicketCustomer(customerId, contactEmail, contactName, reference());
    }

    private ExternalReference reference() {
        if (customerKey == null) {
            return null;
        }
        int slash = customerKey.indexOf('/');
        return new ExternalReference(customerKey.substring(0, slash), customerKey.substring(slash + 1));
    }
}
