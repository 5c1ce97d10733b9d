/**
 * Conditional requests (RFC 9110): ETag, If-Match and If-None-Match.
 */
package crm.platform.precondition;
