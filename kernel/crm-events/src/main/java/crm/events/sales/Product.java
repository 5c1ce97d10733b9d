package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A product or service of the catalogue, as it is at one version.
 *
 * @param productId the product
 * @param version its version, from 1
 * @param sku stock keeping unit, unique in the catalogue
 * @param name what it is called
 * @param price list price of one unit without tax; absent when there is none
 * @param unitCost what one unit costs the seller, without tax; absent when not known
 * @param currency ISO 4217 code of price and cost; absent without them
 * @param taxRate tax as a fraction of the net price, for example 0.19; absent when not known
 * @param active whether it is sold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Product(
        UUID productId,
        long version,
        String sku,
        String name,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitCost,
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal taxRate,
        boolean active) {}
