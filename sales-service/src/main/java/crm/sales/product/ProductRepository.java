package crm.sales.product;

import crm.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The products. */
@ApplicationScoped
public class ProductRepository implements PanacheRepositoryBase<Product, UUID> {

    /** @throws NotFound when there is no such product */
    Product require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(ProductUpserts.RESOURCE, id));
    }

    /** Whoever wants to change them too waits; always in one order, so that two callers cannot deadlock. */
    Map<UUID, Product> findForChange(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
    }

    /** The next ones after an id, in the order of the ids. Nobody changes them until the transaction ends. */
    List<Product> findNext(UUID after, UUID upTo, int limit) {
        return find("id > ?1 and id <= ?2", Sort.by("id"), after, upTo)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .range(0, limit - 1)
                .list();
    }
}
