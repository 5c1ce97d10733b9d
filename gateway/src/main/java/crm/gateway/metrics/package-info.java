/** What operators watch: whether the gateway is ready, and how long answers take. */
package crm.gateway.metrics;
