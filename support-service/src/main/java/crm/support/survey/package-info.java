/**
 * What customers say afterwards: a mail asks about a resolved ticket, a public link takes one answer, and answers from
 * elsewhere are written down beside them.
 */
package crm.support.survey;
