/**
 * Events of other services arrive here: {@link crm.platform.inbox.Inbox} hands each to its handler once, in one transaction
 * with the handler's effect. What fails is tried again a bounded number of times and then becomes a dead letter.
 */
package crm.platform.inbox;
