/** The gateway's own refusals as RFC 9457 problem documents, of the same shape as the services'. */
package crm.gateway.problem;
