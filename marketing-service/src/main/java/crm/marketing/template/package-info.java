/**
 * Templates of mails: subject, text and HTML with places for what differs from recipient to recipient.
 *
 * <p>The language is Qute's, shut in a box: declared variables, {@code {#if}}, and {@code ?:} for what is empty. There are no
 * methods, loops, includes or beans; whatever else is written is refused with its place when the template is saved.
 */
package crm.marketing.template;
