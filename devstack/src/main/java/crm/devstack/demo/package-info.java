/**
 * A first day of business: a shop's history is loaded, and one customer's day is played with all services, through the gateway
 * and the mail server only.
 */
package crm.devstack.demo;
