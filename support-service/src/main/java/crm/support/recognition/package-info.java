/**
 * What is kept here follows the customers: what was told by an address or an id finds its customer when that becomes known,
 * and what tells of a person goes when the customer is removed. Numbers, times and scores stay.
 */
package crm.support.recognition;
