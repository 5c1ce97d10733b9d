/**
 * What customers bought, as far as it says where they stand with us: told by the sales service, summed up per customer. Purchases are
 * orders that are not cancelled as a whole; amounts are net, less what was taken back.
 */
package crm.customer.purchase;
