package crm.sales.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.sales.line.LineReader;
import crm.sales.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as somebody writes it; {@link ProductReader} checks it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProductInput", description = "A product to write. `sku` and `name` are needed.")
public record ProductInput(
        @Schema(
                maxLength = LineReader.SKU,
                description = "Stock keeping unit; it belongs to one product only.",
                examples = "85123A")
        String sku,

        @Schema(
                maxLength = ProductReader.NAME,
                description = "What the product is called.",
                examples = "White hanging heart")
        String name,

        @Schema(nullable = true, maxLength = ProductReader.DESCRIPTION, description = "What else is to be said of it.")
        String description,

        @Schema(nullable = true, description = "List price of one unit, without tax.")
        Money price,

        @Schema(
                nullable = true,
                description = "What one unit costs the seller, without tax; in the currency of the price.")
        Money unitCost,

        @Schema(nullable = true, description = "Tax as a fraction of the net price.", examples = "0.2")
        BigDecimal taxRate,

        @Schema(nullable = true, defaultValue = "true", description = "Whether it is sold.")
        Boolean active,

        @Schema(
                nullable = true,
                description = "The product's ids in other systems, by system; each belongs to one product only.",
                examples = "{\"erp\": \"A-1001\"}")
        Map<String, String> externalIds) {

    static final ProductInput NOTHING = new ProductInput(null, null, null, null, null, null, null, null);

    /** A content as it would have to be written to stay as it is: a patch is applied to this. */
    static ProductInput of(ProductContent content) {
        return new ProductInput(
                content.sku(),
                content.name(),
                content.description(),
                Money.of(content.price(), content.currency()),
                Money.of(content.unitCost(), content.currency()),
                content.taxRate(),
                content.active(),
                content.externalIds());
    }
}
