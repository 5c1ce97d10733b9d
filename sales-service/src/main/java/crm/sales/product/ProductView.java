package crm.sales.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Product", description = "A product of the catalogue. What is not known is absent.")
public record ProductView(
        @Schema(required = true, description = "The product's id (UUIDv7).")
        UUID id,

        @Schema(required = true, description = "Counts the changes, from 1; the ETag is made from it.")
        long version,

        @Schema(required = true, description = "Stock keeping unit.")
        String sku,

        @Schema(required = true, description = "What it is called.")
        String name,

        @Schema(description = "What else is to be said of it.")
        String description,

        @Schema(description = "List price of one unit, without tax.")
        Money price,

        @Schema(description = "What one unit costs the seller, without tax.")
        Money unitCost,

        @Schema(description = "Tax as a fraction of the net price.")
        BigDecimal taxRate,

        @Schema(required = true, description = "Whether it is sold.")
        boolean active,

        @Schema(required = true, description = "The product's ids in other systems, by system.")
        Map<String, String> externalIds,

        @Schema(required = true, description = "When the product was added, in UTC.")
        Instant createdAt,

        @Schema(required = true, description = "When the product last changed, in UTC.")
        Instant updatedAt) {

    static ProductView of(Product product) {
        var content = product.content();
        return new ProductView(
                product.id(),
                product.version(),
                content.sku(),
                content.name(),
                content.description(),
                Money.of(content.price(), content.currency()),
                Money.of(content.unitCost(), content.currency()),
                content.taxRate(),
                content.active(),
                content.externalIds(),
                product.createdAt(),
                product.updatedAt());
    }
}
