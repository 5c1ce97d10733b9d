/** Decides by method and raw path which service answers: the most specific template of the contract wins. */
package crm.gateway.routing;
