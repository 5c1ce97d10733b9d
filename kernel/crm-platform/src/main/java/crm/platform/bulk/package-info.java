/**
 * Many rows in one call, each with a result of its own.
 */
package crm.platform.bulk;
