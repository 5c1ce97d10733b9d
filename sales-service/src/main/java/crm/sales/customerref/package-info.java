/**
 * What sales keeps of the customers, told by the customer service: which of them an id in another system belongs to, and who
 * was removed.
 *
 * <p>Whoever names a customer locks that name until the transaction ends, and whoever tells whose it is waits for that: so
 * nothing that names a customer is missed when the customer becomes known, or is removed.
 */
package crm.sales.customerref;
