/**
 * Lines of what is sold and taken back: quantity, price, discount and tax, and the amounts that follow from them.
 *
 * <p>The amounts of a line are rounded to the currency's minor unit, half up, once for each line: net = quantity × unit
 * price − discount; tax = net × rate unless the tax itself is told. Totals are sums of rounded amounts, so they always
 * agree with the lines that one sees.
 */
package crm.sales.line;
