/**
 * What is held of the customers to recognise them: one row each, told by the customer service, the newest version, whatever
 * order the events come in. Who was removed is forgotten but for the fact, so that nothing late brings it back.
 * Who was named before being told of has a row without details, so that a removal waits for whatever names the customer.
 *
 * <p>Customers of whom something new was heard are kept as news, until those features that hold something of them have looked.
 */
package crm.support.customerref;
