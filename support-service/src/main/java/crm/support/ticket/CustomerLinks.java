package crm.support.ticket;

import crm.platform.problem.InvalidInput;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import crm.support.address.EmailAddress;
import crm.support.customerref.CustomerDirectory;
import crm.support.customerref.CustomerRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
     * A removal of the customer that is under way waits for the running transaction, and then meets what it writes.
     *
     * @param told null for nobody
     * @throws CustomerGone when the customer was removed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CustomerLink of(TicketCustomer told) {
        check(told);
        var link = find(told);
        if (link.customerId() == null || !customers.hold(link.customerId())) {
            return link;
        }
        if (told.id() != null) {
            throw new CustomerGone(told.id());
        }
        return new CustomerLink(null, link.contactEmail(), link.contactName(), link.customerKey());
    }

    /** As {@link #of}, for what is written already: a removal of the customer finds it anyway. */
    public CustomerLink find(TicketCustomer told) {
        if (told == null) {
            return CustomerLink.NOBODY;
        }
        var email = told.email() == null ? null : normal(told.email());
        var reference = told.externalId();
        var key = reference == null ? null : CustomerRef.externalKey(reference.system(), normal(reference));
        return new CustomerLink(told.id() == null ? customerId(email, reference) : told.id(), email, told.name(), key);
    }

    private UUID customerId(String email, ExternalReference reference) {
        var byReference = reference == null
                ? Optional.<CustomerRef>empty()
                : customers.byExternalId(reference.system(), normal(reference));
        return byReference
                .or(() -> email == null ? Optional.empty() : customers.byEmail(email))
                .map(CustomerRef::customerId)
                .orElse(null);
    }

    private static void check(TicketCustomer told) {
        if (told != null && told.externalId() != null) {
            var findings = new Findings();
            CleanText.require(told.externalId().id(), TicketIds.LONGEST, "/customer/externalId/id", findings);
            findings.throwIfAny();
        }
    }

    /** As the customer service keeps it; what is stored and could not be said today stays as it is. */
    private static String normal(ExternalReference reference) {
        var clean = CleanText.read(reference.id(), TicketIds.LONGEST, "", new Findings());
        return clean == null ? reference.id() : clean;
    }

    private static String normal(String email) {
        return EmailAddress.normal(email)
                .orElseThrow(() -> InvalidInput.at(
                        "/customer/email", "wrong-format", "must be an e-mail address, such as name@example.com"));
    }
}
