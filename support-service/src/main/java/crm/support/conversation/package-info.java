/**
 * What is said in a ticket: messages that the customer hears or says, by whatever channel, and notes among ourselves. Notes
 * live in a table of their own, which nothing that leaves this service reads.
 */
package crm.support.conversation;
