/** What HTTP costs when there is nothing behind it: a resource that answers a constant. */
package crm.bench.constant;
