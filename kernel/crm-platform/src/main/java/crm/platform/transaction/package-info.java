/** What a running transaction gathers, so that many small writes become one, made just before it commits. */
package crm.platform.transaction;
