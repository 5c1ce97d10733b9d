package crm.support.customerref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds customers. Somebody whom several customers may be is not guessed. */
@ApplicationScoped
@Transactional
public class CustomerDirectory {

    private final CustomerRefStore store;
    private final NameLocks locks;

    CustomerDirectory(CustomerRefStore store, NameLocks locks) {
        this.store = store;
        this.locks = locks;
    }

    /** What is held of a customer; nothing before it was told of. */
    public Optional<CustomerRef> find(UUID id) {
        return store.find(id).filter(CustomerRef::isTold);
    }

    /** Those of the customers who were removed. */
    public Set<UUID> removed(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : store.removed(ids);
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

    /**
     * Holds names, before it is looked up whose they are: what is heard of a customer who has one of them, or had it, is
     * settled only when the running transaction has ended, and then meets what that has written.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(CustomerNames names) {
        locks.share(names);
    }

    /** Whose the names are. */
    public KnownCustomers known(CustomerNames names) {
        return new KnownCustomers(
                only(store.holdersOfEmails(names.emails())), only(store.holdersOfExternalIds(names.externalIds())));
    }

    /** Those of the names that no customer has. */
    public CustomerNames nobodys(CustomerNames names) {
        return new CustomerNames(
                without(names.emails(), store.holdersOfEmails(names.emails())),
                without(names.externalIds(), store.holdersOfExternalIds(names.externalIds())));
    }

    private static Map<String, UUID> only(Map<String, Optional<UUID>> holders) {
        return holders.entrySet().stream()
                .filter(holder -> holder.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, holder -> holder.getValue().orElseThrow()));
    }

    private static Set<String> without(Set<String> names, Map<String, Optional<UUID>> holders) {
        var left = new HashSet<>(names);
        left.removeAll(holders.keySet());
        return left;
    }
}
