package crm.support.ticket;

import crm.platform.problem.InvalidInput;
import crm.support.address.EmailAddress;
import crm.support.customerref.CustomerDirectory;
import crm.support.customerref.CustomerRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds whose something is. */
@ApplicationScoped
public class CustomerLinks {

    private final CustomerDirectory customers;

    CustomerLinks(CustomerDirectory customers) {
        this.customers = customers;
    }

    /**
     * Looks up who somebody is: by our id, which may be one that was not heard of yet, by that of another system, by address.
     *
     * @param told null for nobody
     * @throws CustomerGone when the customer was removed
     */
    public CustomerLink of(TicketCustomer told) {
        if (told == null) {
            return CustomerLink.NOBODY;
        }
        var email = told.email() == null ? null : normal(told.email());
        var reference = told.externalId();
        var key = reference == null
                ? null
                : CustomerRef.externalKey(reference.system(), reference.id().strip());
        return new CustomerLink(customerId(told.id(), email, reference), email, told.name(), key);
    }

    private UUID customerId(UUID id, String email, ExternalReference reference) {
        if (id != null) {
            return present(id);
        }
        var byReference = reference == null
                ? Optional.<CustomerRef>empty()
                : customers.byExternalId(reference.system(), reference.id().strip());
        return byReference
                .or(() -> email == null ? Optional.empty() : customers.byEmail(email))
                .map(CustomerRef::customerId)
                .orElse(null);
    }

    private UUID present(UUID id) {
        if (customers.find(id).filter(CustomerRef::removed).isPresent()) {
            throw new CustomerGone(id);
        }
        return id;
    }

    private static String normal(String email) {
        return EmailAddress.normal(email)
                .orElseThrow(() -> InvalidInput.at(
                        "/customer/email", "wrong-format", "must be an e-mail address, such as name@example.com"));
    }
}
