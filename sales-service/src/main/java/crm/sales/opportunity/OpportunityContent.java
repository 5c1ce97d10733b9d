package crm.sales.opportunity;

import crm.sales.customerref.CustomerReference;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is said of an opportunity beside its way through the pipeline, valid; it never changes, an opportunity gets another
 * one.
 *
 * @param customerId who may buy; null for nobody known, or until the customer whom the external id names is known
 * @param customerSystem the system whose id named the customer; null if none did
 * @param customerExternalId the customer's id there
 * @param amount what it is worth; null when nobody can say
 * @param currency of the amount; null without one
 */
@Embeddable
public record OpportunityContent(
        String name,
        UUID customerId,
        String customerSystem,
        String customerExternalId,
        BigDecimal amount,
        String currency,
        LocalDate expectedCloseOn,
        String owner) {

    /** Stands where somebody wrote something about a customer who was removed. */
    static final String FORGOTTEN = "(removed)";

    /** Who may buy. */
    public CustomerReference customer() {
        return CustomerReference.of(customerId, customerSystem, customerExternalId);
    }

    OpportunityContent with(CustomerReference customer) {
        return with(name, customer);
    }

    /** Without who may buy, and without what somebody wrote about them; what is counted stays. */
    OpportunityContent forgotten() {
        return with(FORGOTTEN, CustomerReference.NONE);
    }

    private OpportunityContent with(String otherName, CustomerReference customer) {
        return new OpportunityContent(
                otherName,
                customer.id(),
                customer.system(),
                customer.externalId(),
                amount,
                currency,
                expectedCloseOn,
                owner);
    }

    /** By the names of the contract. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", name);
        facts.put("customerId", customerId);
        facts.put("customer", customer().key());
        facts.put("amount", amount == null ? null : amount + " " + currency);
        facts.put("expectedCloseOn", expectedCloseOn);
        facts.put("owner", owner);
        return facts;
    }
}
