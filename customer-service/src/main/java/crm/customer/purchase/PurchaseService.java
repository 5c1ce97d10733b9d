package crm.customer.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what customers bought, whatever order it is told in: an entry older than the one held is ignored. */
@ApplicationScoped
@Transactional
public class PurchaseService {

    private final PurchaseTable table;

    PurchaseService(PurchaseTable table) {
        this.table = table;
    }

    /** The customers that these entries are held for, or told of: whoever applies the entries locks them before. */
    public Set<UUID> concerned(Collection<PurchaseEntry> entries) {
        var concerned = entries.stream()
                .map(PurchaseEntry::customer)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        table.holders(ids(entries)).values().stream().filter(Objects::nonNull).forEach(concerned::add);
        table.holders(orders(entries)).values().stream()
                .filter(Objects::nonNull)
                .forEach(concerned::add);
        return concerned;
    }

    /**
     * Applies entries. What belongs to nobody who is there is not kept, unless it was somebody's before.
     *
     * @param present the customers that are there, locked
     * @return the customers whose purchases are not what they were
     */
    public Set<UUID> apply(Collection<PurchaseEntry> entries, Set<UUID> present) {
        var holders = table.holders(ids(entries));
        var newest = new LinkedHashMap<UUID, PurchaseEntry>();
        entries.forEach(entry ->
                newest.merge(entry.id(), entry, (held, next) -> next.version() > held.version() ? next : held));
        var kept = newest.values().stream()
                .map(entry -> present.contains(entry.customer()) ? entry : entry.withoutCustomer())
                .filter(entry -> entry.customer() != null || holders.containsKey(entry.id()))
                .toList();
        var touched = new HashSet<>(table.store(kept));
        kept.forEach(entry -> touched.add(holders.get(entry.id())));
        touched.addAll(table.count(orders(kept)));
        touched.retainAll(present);
        table.sumUp(touched);
        return touched;
    }

    /** When customers bought, the earliest first; those that never did are left out. */
    public Map<UUID, List<Instant>> times(Collection<UUID> customers) {
        return table.times(customers);
    }

    private static Set<UUID> ids(Collection<PurchaseEntry> entries) {
        return entries.stream().map(PurchaseEntry::id).collect(Collectors.toSet());
    }

    private static Set<UUID> orders(Collection<PurchaseEntry> entries) {
        return entries.stream()
                .map(PurchaseEntry::concernedOrder)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
