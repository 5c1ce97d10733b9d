package crm.sales.upsert;

import crm.platform.problem.Refusal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What holds which external id, for as long as the transaction has it locked.
 *
 * @param byId the holders, by external id
 * @param taken makes the refusal of an id that something else holds
 */
record Holders<T extends Aggregate>(Map<ExternalId, T> byId, BiFunction<ExternalId, T, Refusal> taken) {

    /**
     * Finds what a row is about.
     *
     * @return null when there is none yet
     * @throws AmbiguousExternalIds when the row's ids lead to several things
     * @throws Refusal when the row is about something that is not the holder of another of its ids, or must be new
     */
    T match(PreparedRow row) {
        var candidates = candidates(row);
        if (candidates.size() > 1) {
            throw new AmbiguousExternalIds(
                    candidates.stream().map(Aggregate::id).collect(Collectors.toSet()));
        }
        var candidate = candidates.stream().findFirst().orElse(null);
        if (candidate != null
                && (row.mode() == UpsertMode.CREATE || row.key() != null && !byId.containsKey(row.key()))) {
            throw taken.apply(
                    row.ids().stream().filter(byId::containsKey).findFirst().orElseThrow(), candidate);
        }
        return candidate;
    }

    private Set<T> candidates(PreparedRow row) {
        return row.ids().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
