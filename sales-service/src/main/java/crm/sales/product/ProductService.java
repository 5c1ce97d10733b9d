package crm.sales.product;

import com.fasterxml.jackson.databind.JsonNode;
import crm.events.DomainEvent;
import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import crm.platform.precondition.IfMatch;
import crm.sales.journal.Journal;
import crm.sales.upsert.ExternalId;
import crm.sales.upsert.ExternalIdRegister;
import crm.sales.upsert.RowOutcome;
import crm.sales.upsert.UpsertMode;
import crm.sales.upsert.UpsertRow;
import crm.sales.upsert.Upserts;
import crm.sales.upsert.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What can be done with products. Refusals are thrown as {@link crm.platform.problem.Refusal}s and undo everything. */
@ApplicationScoped
@Transactional
public class ProductService {

    private final ProductRepository repository;
    private final Upserts<Product, ProductContent, Boolean> upserts;
    private final Keyset keyset;

    ProductService(
            ProductRepository repository,
            ProductUpserts kind,
            ExternalIdRegister register,
            Journal journal,
            Session session,
            Keyset keyset) {
        this.repository = repository;
        this.upserts = new Upserts<>(kind, register, journal, session);
        this.keyset = keyset;
    }

    /** Adds a product. */
    public ProductView create(JsonNode body) {
        return ProductView.of(upserts.create(body));
    }

    /** Reads a product. One statement needs no transaction around it. */
    @Transactional(TxType.SUPPORTS)
    public ProductView get(UUID id) {
        return ProductView.of(repository.require(id));
    }

    /** Reads the product that has an id in another system. */
    public ProductView getByExternalId(String system, String id) {
        return ProductView.of(repository.require(upserts.holder(ExternalId.ofPath(system, id))));
    }

    /** Reads a page of products. */
    public Page<ProductView> list(ListQuery query) {
        return keyset.page(Product.class, query, ProductView::of);
    }

    /** Changes a product by a JSON merge patch. When nothing changes, nothing is written. */
    public ProductView patch(UUID id, IfMatch ifMatch, JsonNode patch) {
        return ProductView.of(upserts.patch(id, ifMatch, patch));
    }

    /**
     * Writes the product that has an id in another system.
     *
     * @param ifMatch the versions to change; without effect when absent
     */
    public Written<ProductView> upsertByExternalId(
            String system, String id, JsonNode body, UpsertMode mode, IfMatch ifMatch) {
        var written = upserts.put(ExternalId.ofPath(system, id), body, mode, ifMatch);
        return new Written<>(written.effect(), ProductView.of(written.thing()));
    }

    /** Writes many products; one that is refused leaves no trace. An outcome per row, in their order. */
    public List<RowOutcome<ProductView>> upsertAll(List<UpsertRow> rows) {
        return upserts.apply(rows).stream()
                .map(outcome -> outcome.map(ProductView::of))
                .toList();
    }

    /** What to tell of the next products, in the order of their ids, to those who were not there. */
    public List<DomainEvent> restated(UUID after, UUID upTo, int limit) {
        return repository.findNext(after, upTo, limit).stream()
                .<DomainEvent>map(Product::restated)
                .toList();
    }
}
