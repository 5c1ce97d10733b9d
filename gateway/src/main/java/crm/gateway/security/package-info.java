/** Edge security: who calls, which web origins may, and the headers that keep browsers careful. */
package crm.gateway.security;
