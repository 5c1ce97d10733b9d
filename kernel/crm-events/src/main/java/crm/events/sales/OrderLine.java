package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * One line of an order, a cancellation or a return. Amounts are in the currency of the whole, and never negative.
 *
 * @param position its place, from 1; it is what identifies a line
 * @param sku stock keeping unit as ordered
 * @param description what it says beside the SKU; absent when nothing
 * @param quantity how many units
 * @param unitPrice price of one unit before discount and tax
 * @param discount what is taken off the whole line
 * @param tax tax on the line
 * @param net quantity times unit price minus discount, without tax
 * @param unitCost what one unit cost the seller at that time; absent when not known
 * @param orderPosition of a cancellation or return: the line of the order that it takes back; absent otherwise, or
 *     when not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderLine(
        int position,
        String sku,
        String description,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal discount,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tax,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal net,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitCost,
        Integer orderPosition) {}
