/** The gateway's end: what would last for ever ends with the delay that an operator gives it, so that the rest can be finished. */
package crm.gateway.shutdown;
