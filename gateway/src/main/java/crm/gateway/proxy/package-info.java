/** Carries requests to the services and their answers back, streamed and unchanged but for the heads. */
package crm.gateway.proxy;
