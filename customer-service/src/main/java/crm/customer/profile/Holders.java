package crm.customer.profile;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which customer holds which external id, for as long as the transaction has them locked.
 *
 * @param customers the holders, by external id
 */
record Holders(Map<ExternalId, Customer> customers) {

    /**
     * Finds the customer that a row is about.
     *
     * @return null when there is none yet
     * @throws AmbiguousExternalIds when the row's ids lead to several customers
     * @throws ExternalIdTaken when the row is about a customer that is not the holder of another of its ids
     */
    Customer match(PreparedRow row) {
        var candidates = candidates(row);
        if (candidates.size() > 1) {
            throw new AmbiguousExternalIds(candidates.stream().map(Customer::id).collect(Collectors.toSet()));
        }
        var candidate = candidates.stream().findFirst().orElse(null);
        if (candidate != null && row.key() != null && !customers.containsKey(row.key())) {
            throw taken(row, candidate.id());
        }
        if (candidate != null && row.mode() == UpsertMode.CREATE) {
            throw taken(row, candidate.id());
        }
        return candidate;
    }

    private Set<Customer> candidates(PreparedRow row) {
        return row.ids().stream()
                .map(customers::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ExternalIdTaken taken(PreparedRow row, UUID holder) {
        var id = row.ids().stream().filter(customers::containsKey).findFirst().orElseThrow();
        return new ExternalIdTaken(id, holder);
    }
}
