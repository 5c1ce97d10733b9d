/**
 * Verifies the tokens of whoever calls, at the gateway and again at every service, and tells when the identity provider is
 * missing or is not the one that was meant.
 */
package crm.identity;
