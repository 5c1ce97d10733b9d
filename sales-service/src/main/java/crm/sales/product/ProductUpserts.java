package crm.sales.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.patch.MergePatch;
import crm.platform.problem.Refusal;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import crm.sales.journal.JournalEntry;
import crm.sales.line.LineReader;
import crm.sales.upsert.Draft;
import crm.sales.upsert.ExternalId;
import crm.sales.upsert.ExternalIdTaken;
import crm.sales.upsert.ExternalIds;
import crm.sales.upsert.UpsertEffect;
import crm.sales.upsert.Upserted;
import crm.sales.upsert.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How products are written. The SKU is an id among the others: it belongs to one product, and finds it. */
@ApplicationScoped
class ProductUpserts implements Upserted<Product, ProductContent, Boolean> {

    static final String RESOURCE = "product";

    /** The system whose ids are our SKUs; no other system can have the name. */
    private static final String SKU = "$sku";

    private final ProductRepository repository;
    private final MergePatch mergePatch;
    private final Clock clock;

    ProductUpserts(ProductRepository repository, MergePatch mergePatch, Clock clock) {
        this.repository = repository;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    /** Products refer to nothing. */
    @Override
    public Boolean prepare(List<ObjectNode> bodies, Collection<UUID> held) {
        return Boolean.TRUE;
    }

    @Override
    public Map<UUID, Product> findForChange(Collection<UUID> ids) {
        return repository.findForChange(ids);
    }

    @Override
    public Set<ExternalId> idsOf(ObjectNode body) {
        var ids = ExternalIds.readable(body);
        var sku = CleanText.read(body.path("sku").textValue(), LineReader.SKU, "", new Findings());
        if (sku != null) {
            ids.add(new ExternalId(SKU, sku));
        }
        return ids;
    }

    @Override
    public Set<ExternalId> idsHeld(Product product) {
        return idsSaid(product.content());
    }

    @Override
    public Set<ExternalId> idsSaid(ProductContent content) {
        var ids = ExternalIds.of(content.externalIds());
        ids.add(new ExternalId(SKU, content.sku()));
        return ids;
    }

    @Override
    public ProductContent read(Product held, ObjectNode body, Boolean prepared) {
        var current = held == null ? ProductInput.NOTHING : ProductInput.of(held.content());
        return ProductReader.read(mergePatch.apply(body, current, ProductInput.class));
    }

    @Override
    public Written<Product> write(Draft<Product, ProductContent> draft, Boolean prepared, List<JournalEntry> told) {
        if (draft.held() == null) {
            var product = Product.add(draft.id(), draft.content(), clock.instant());
            repository.persist(product);
            told.add(JournalEntry.created(product.added(), draft.content().filledFields()));
            return new Written<>(UpsertEffect.CREATED, product);
        }
        var event = draft.held().change(draft.content(), clock.instant());
        event.ifPresent(changed -> told.add(JournalEntry.changed(changed, changed.changedFields())));
        return new Written<>(event.isPresent() ? UpsertEffect.UPDATED : UpsertEffect.UNCHANGED, draft.held());
    }

    @Override
    public Refusal taken(ExternalId id, UUID holder) {
        return id.system().equals(SKU) ? new SkuTaken(id.id(), holder) : new ExternalIdTaken(RESOURCE, id, holder);
    }
}
