/**
 * Which campaign an order is owed to. The last touch before the order, within the campaign's window, gets all of it: the last
 * click of a person; without one, the last time a person opened a mail; without that, the last mail that was sent. What was
 * cancelled or returned is taken off.
 */
package crm.marketing.attribution;
