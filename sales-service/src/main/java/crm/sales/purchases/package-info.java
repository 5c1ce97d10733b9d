/** What a customer bought and gave back, orders and reversals in one list, with what they come to. */
package crm.sales.purchases;
