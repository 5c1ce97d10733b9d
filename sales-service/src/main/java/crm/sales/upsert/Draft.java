package crm.sales.upsert;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is going to be written, once its external ids are claimed.
 *
 * @param held the thing to change; null for a new one
 * @param id its id, also of a new one
 * @param content what it is to say
 * @param added ids to claim
 * @param dropped ids to give back
 */
public record Draft<T extends Aggregate, C>(
        int index, T held, UUID id, C content, SortedSet<ExternalId> added, Set<ExternalId> dropped) {

    static <T extends Aggregate, C> Draft<T, C> of(
            int index, T held, UUID id, C content, Set<ExternalId> had, Set<ExternalId> has) {
        return new Draft<>(index, held, id, content, without(has, had), without(had, has));
    }

    private static SortedSet<ExternalId> without(Set<ExternalId> ids, Set<ExternalId> others) {
        return ids.stream().filter(id -> !others.contains(id)).collect(Collectors.toCollection(TreeSet::new));
    }
}
