package crm.support.ticket;

import crm.platform.problem.InvalidInput;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import crm.support.address.EmailAddress;
import crm.support.customerref.CustomerDirectory;
import crm.support.customerref.CustomerRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Finds whose something is. */
@ApplicationScoped
public class CustomerLinks {

    private final CustomerDirectory customers;

    CustomerLinks(CustomerDirectory customers) {
        this.customers = customers;
    }

    /**
     * Looks up who somebody is: by our id, which may be one that was not heard of yet, by that of another system, by address.
     * Whoever becomes known, or is removed, meanwhile is settled after the running transaction, with what it writes.
     *
     * @param told null for nobody
     * @throws CustomerGone when the customer was removed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CustomerLink of(TicketCustomer told) {
        if (told == null) {
            return CustomerLink.NOBODY;
        }
        check(told);
        var link = told.id() == null ? lookUp(link(told)) : link(told);
        if (link.customerId() == null || !customers.hold(link.customerId())) {
            return link;
        }
        if (told.id() != null) {
            throw new CustomerGone(told.id());
        }
        return link.recognised(null);
    }

    private CustomerLink lookUp(CustomerLink link) {
        customers.hold(link.names());
        var found = customers.known(link.names()).find(link.contactEmail(), link.customerKey());
        return link.recognised(found.orElse(null));
    }

    private static CustomerLink link(TicketCustomer told) {
        var email = told.email() == null ? null : normal(told.email());
        var reference = told.externalId();
        var key = reference == null ? null : CustomerRef.externalKey(reference.system(), normal(reference));
        return new CustomerLink(told.id(), email, told.name(), key);
    }

    private static void check(TicketCustomer told) {
        if (told.externalId() != null) {
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
