package crm.sales.product;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * Everything that is said of a product, valid; it never changes, a product gets another one.
 *
 * @param price list price of one unit without tax; null when there is none
 * @param unitCost what one unit costs the seller, without tax; null when not known
 * @param currency of price and cost; null without them
 * @param taxRate as a fraction of the net price; null when not known
 * @param externalIds ids in other systems, by system
 */
@Embeddable
public record ProductContent(
        String sku,
        String name,
        String description,
        BigDecimal price,
        BigDecimal unitCost,
        String currency,
        BigDecimal taxRate,
        boolean active,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Map<String, String> externalIds) {

    private static final Map<String, Function<ProductContent, Object>> FIELDS = fields();

    /** Names of the fields that somebody filled in. */
    List<String> filledFields() {
        return FIELDS.entrySet().stream()
                .filter(field -> field.getValue().apply(this) != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Names of the fields in which this content differs from another. */
    List<String> changedFields(ProductContent before) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(this), field.getValue().apply(before)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<ProductContent, Object>> fields() {
        var fields = new LinkedHashMap<String, Function<ProductContent, Object>>();
        fields.put("sku", ProductContent::sku);
        fields.put("name", ProductContent::name);
        fields.put("description", ProductContent::description);
        fields.put("price", product -> product.priced(product.price));
        fields.put("unitCost", product -> product.priced(product.unitCost));
        fields.put("taxRate", ProductContent::taxRate);
        fields.put("active", ProductContent::active);
        fields.put("externalIds", ProductContent::externalIds);
        return fields;
    }

    /** The same amount in another currency is another price. */
    private List<Object> priced(BigDecimal amount) {
        return amount == null ? null : List.of(amount, currency);
    }
}
