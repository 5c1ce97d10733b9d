/**
 * What customers ask for: a ticket has a state with allowed steps, a queue, a priority, and promises that are measured in
 * working time. Every step is kept, told to the other services, and recorded in the audit, in the transaction that makes it.
 *
 * <p>What is said in a ticket is another feature's; it tells this one that something was said.
 */
package crm.support.ticket;
