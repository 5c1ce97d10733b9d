/**
 * Events of other services arrive here: {@link crm.platform.inbox.Inbox} hands each to its handler once, in one transaction
 * with the handler's effect. What fails is tried again a bounded number of times and then goes to the dead-letter topic.
 */
package crm.platform.inbox;
