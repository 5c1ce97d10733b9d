/**
 * Verifies the tokens of whoever calls, at the gateway and again at every service.
 */
package crm.identity;
