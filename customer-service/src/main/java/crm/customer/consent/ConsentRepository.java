package crm.customer.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The entries of the ledger. */
@ApplicationScoped
public class ConsentRepository implements PanacheRepositoryBase<ConsentEntry, UUID> {

    Optional<ConsentEntry> findCurrent(UUID customer, ConsentSubject subject) {
        return find(
                        "customerId = ?1 and channel = ?2 and purpose = ?3 and holds = true",
                        customer,
                        subject.channel(),
                        subject.purpose())
                .singleResultOptional();
    }
}
