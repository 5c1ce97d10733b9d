package crm.sales.customerref;

import crm.platform.text.Findings;
import crm.sales.upsert.ExternalId;
import java.util.UUID;

/**
 * Whose something is.
 *
 * @param id the customer; null for nobody known, or until the customer that the key names is known
 * @param key the id in another system that named the customer; null if none did
 */
public record CustomerReference(UUID id, ExternalId key) {

    /** Of something that belongs to nobody known. */
    public static final CustomerReference NONE = new CustomerReference(null, null);

    private static final String POINTER = "/customer";

    /** Reads who is named. The id of a customer who is named by a key too is only a claim: {@link KnownCustomers} checks it. */
    public static CustomerReference read(CustomerKey typed, Findings findings) {
        if (typed == null) {
            return NONE;
        }
        if (typed.externalId() == null) {
            if (typed.id() == null) {
                findings.add(POINTER, "required", "must have an id or an externalId");
            }
            return new CustomerReference(typed.id(), null);
        }
        var key = ExternalId.read(
                typed.externalId().system(), typed.externalId().id(), POINTER + "/externalId", findings);
        return new CustomerReference(typed.id(), key);
    }

    /** Who is meant by the three columns that keep it. */
    public static CustomerReference of(UUID id, String system, String externalId) {
        return new CustomerReference(id, system == null ? null : new ExternalId(system, externalId));
    }

    /** As callers read it; null for nobody. */
    public CustomerKey shown() {
        if (id == null && key == null) {
            return null;
        }
        return new CustomerKey(id, key == null ? null : new CustomerExternalId(key.system(), key.id()));
    }

    /** The other system, or null. */
    public String system() {
        return key == null ? null : key.system();
    }

    /** The id there, or null. */
    public String externalId() {
        return key == null ? null : key.id();
    }
}
