/** The load generators, wrk and pgbench: run, and read. */
package crm.bench.load;
