/**
 * Refusals of the domain and every other failure, told to clients as RFC 9457 problem documents.
 */
package crm.platform.problem;
