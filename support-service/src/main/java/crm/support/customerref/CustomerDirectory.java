package crm.support.customerref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds customers. Somebody whom several customers may be is not guessed. */
@ApplicationScoped
@Transactional
public class CustomerDirectory {

    private final CustomerRefStore store;

    CustomerDirectory(CustomerRefStore store) {
        this.store = store;
    }

    /** What is held of a customer; nothing before it was told of. */
    public Optional<CustomerRef> find(UUID id) {
        return store.find(List.of(id)).stream().filter(CustomerRef::isTold).findFirst();
    }

    /** Those of the customers who were removed. */
    public Set<UUID> removed(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : store.find(ids).stream()
                        .filter(CustomerRef::removed)
                        .map(CustomerRef::customerId)
                        .collect(Collectors.toSet());
    }

    /**
     * Holds a customer as it is, even one who was not heard of yet: who wants to remove it waits until the running transaction
     * ends, and then meets what that has written.
     *
     * @return whether it was removed already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(UUID id) {
        return store.hold(id).removed();
    }

    /** The only customer with the address, in its normal form. */
    public Optional<CustomerRef> byEmail(String email) {
        return only(store.withEmails(List.of(email)));
    }

    /** The only customer with the id in another system. */
    public Optional<CustomerRef> byExternalId(String system, String id) {
        return only(store.withExternalIds(List.of(CustomerRef.externalKey(system, id))));
    }

    /**
     * Takes customers of whom something new was heard. They are taken when the running transaction commits; if it does not,
     * they come again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CustomerRef> takeNews(int limit) {
        return store.takeNews(limit);
    }

    private static Optional<CustomerRef> only(List<CustomerRef> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
