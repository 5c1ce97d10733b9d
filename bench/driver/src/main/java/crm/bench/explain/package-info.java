/** PostgreSQL's plans for everything that the list of customers offers. */
package crm.bench.explain;
