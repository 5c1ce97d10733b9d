package crm.customer.profile;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a customer's new profile means for its external ids.
 *
 * @param added ids to claim
 * @param dropped ids to give back
 */
record ExternalIdClaims(SortedSet<ExternalId> added, Set<ExternalId> dropped) {

    /** @param before null for a new customer */
    static ExternalIdClaims between(Profile before, Profile after) {
        Set<ExternalId> had = before == null ? Set.of() : all(before.externalIds());
        Set<ExternalId> has = all(after.externalIds());
        return new ExternalIdClaims(new TreeSet<>(without(has, had)), without(had, has));
    }

    /** External ids as a body or a profile has them. */
    static Set<ExternalId> all(Map<String, String> externalIds) {
        return externalIds.entrySet().stream()
                .map(entry -> new ExternalId(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<ExternalId> without(Set<ExternalId> ids, Collection<ExternalId> others) {
        return ids.stream().filter(id -> !others.contains(id)).collect(Collectors.toUnmodifiableSet());
    }
}
