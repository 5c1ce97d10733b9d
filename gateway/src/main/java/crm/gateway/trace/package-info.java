/** Traces of requests: which of them are recorded. */
package crm.gateway.trace;
