/** How much one client may ask for in a window; answered in the RateLimit headers of every call. */
package crm.gateway.limits;
