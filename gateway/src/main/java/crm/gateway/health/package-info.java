/** Whether the gateway and each service behind it work, and what is missing when one does not. */
package crm.gateway.health;
