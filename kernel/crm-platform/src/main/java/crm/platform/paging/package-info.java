/**
 * Lists: key-set paging over declared fields, with totals, sparse fields and links to the next page.
 */
package crm.platform.paging;
