package crm.sales.order;

import java.math.BigDecimal;

/**
 * How much of an order's line a line of a reversal takes back.
 *
 * @param position of the reversal's line
 * @param units more than 0
 * @param orderPosition of the order's line
 * @param pointer to the reversal's line in what was sent
 */
public record WantedUnits(int position, BigDecimal units, int orderPosition, String pointer) {}
