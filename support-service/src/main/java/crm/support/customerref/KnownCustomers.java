package crm.support.customerref;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whose names are; a name that several customers have is nobody's. */
public record KnownCustomers(Map<String, UUID> byEmail, Map<String, UUID> byExternalId) {

    /** Who has the id in another system, or else the address; null for what was not told. */
    public Optional<UUID> find(String email, String externalId) {
        return Optional.ofNullable(externalId).map(byExternalId::get).or(() -> Optional.ofNullable(email)
                .map(byEmail::get));
    }

    /** The names that are one customer's. */
    public CustomerNames names() {
        return new CustomerNames(byEmail.keySet(), byExternalId.keySet());
    }
}
