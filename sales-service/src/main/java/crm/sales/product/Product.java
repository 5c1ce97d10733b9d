package crm.sales.product;

import crm.events.sales.ProductAdded;
import crm.events.sales.ProductChanged;
import crm.events.sales.ProductRestated;
import crm.sales.upsert.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something that the company sells, or sold. */
@Entity
public class Product implements Aggregate {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private ProductContent content;

    // What the list is sorted by; columns of the content, known here as never null.
    @Column(insertable = false, updatable = false, nullable = false)
    private String sku;

    @Column(insertable = false, updatable = false, nullable = false)
    private String name;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Product() {}

    private Product(UUID id, ProductContent content, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.createdAt = now;
        take(content, now);
    }

    /** A product that we did not have before. */
    static Product add(UUID id, ProductContent content, Instant now) {
        return new Product(id, content, now);
    }

    /** What to tell the others about a new product. */
    ProductAdded added() {
        return new ProductAdded(createdAt, told(version));
    }

    /** What to tell those who were not there. */
    ProductRestated restated() {
        return new ProductRestated(updatedAt, told(version));
    }

    /**
     * Takes another content. The version moves by one, when the transaction writes it.
     *
     * @return what to tell the others; nothing when the content says the same as the present one
     */
    Optional<ProductChanged> change(ProductContent next, Instant now) {
        var changed = next.changedFields(content);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        take(next, now);
        return Optional.of(new ProductChanged(now, told(version + 1), changed));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    ProductContent content() {
        return content;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    private void take(ProductContent next, Instant now) {
        content = next;
        updatedAt = now;
    }

    private crm.events.sales.Product told(long toldVersion) {
        return new crm.events.sales.Product(
                id,
                toldVersion,
                content.sku(),
                content.name(),
                content.price(),
                content.unitCost(),
                content.currency(),
                content.taxRate(),
                content.active());
    }
}
