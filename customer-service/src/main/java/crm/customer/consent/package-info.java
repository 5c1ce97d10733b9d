/**
 * What customers agreed to, by channel and purpose: a ledger in which every statement stays, with what was agreed to and how that is
 * known; the latest one holds. It moves the customer's version.
 */
package crm.customer.consent;
