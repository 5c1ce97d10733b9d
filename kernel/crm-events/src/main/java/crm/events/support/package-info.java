/**
 * What the support service announces, on the topic {@code crm.support}: tickets, their messages, surveys and answers.
 *
 * <p>The only personal detail is the subject of a ticket, which the timeline shows.
 */
package crm.events.support;
