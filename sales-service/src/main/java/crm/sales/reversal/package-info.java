/**
 * What takes back a sale, as entries of their own: cancellations before delivery, returns after it.
 *
 * <p>Of a known order, all reversals together never take back more than was ordered: whoever reverses locks the order
 * first. The amounts of such a reversal follow from the order's lines; one without an order says its amounts itself.
 */
package crm.sales.reversal;
