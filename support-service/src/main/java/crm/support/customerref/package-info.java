/**
 * What is held of the customers to recognise them: one row each, told by the customer service, the newest version, whatever
 * order the events come in. Who was removed is forgotten but for the fact, so that nothing late brings it back.
 *
 * <p>Customers of whom something new was heard are kept as news, until those features that hold something of them have looked.
 */
package crm.support.customerref;
