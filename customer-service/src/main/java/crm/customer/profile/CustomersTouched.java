package crm.customer.profile;

import java.util.Set;
import java.util.UUID;

/**
 * Something that customers can be selected by has changed in the running transaction: the profile, what was bought, the stage of the
 * lifecycle, or the customer is new or gone. For observers in this service that act after the commit.
 *
 * @param customers those it is about
 */
public record CustomersTouched(Set<UUID> customers) {

    /** Copies what it holds: the observers look at it later. */
    public CustomersTouched {
        customers = Set.copyOf(customers);
    }
}
