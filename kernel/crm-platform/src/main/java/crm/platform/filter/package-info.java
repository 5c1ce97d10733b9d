/**
 * The fields a list may be filtered and sorted by, and RSQL filters turned into HQL with bound parameters.
 */
package crm.platform.filter;
