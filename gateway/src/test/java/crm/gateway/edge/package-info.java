/** The gateway as a client sees it, between real HTTP servers in the services' and the identity provider's places. */
package crm.gateway.edge;
