/**
 * The catalogue: goods and services by their SKU, with list price, cost and tax rate.
 *
 * <p>An order need not know the catalogue: what it says of price and tax is its own.
 */
package crm.sales.product;
