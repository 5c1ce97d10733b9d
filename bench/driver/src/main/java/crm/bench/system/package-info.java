/** What is measured: the system on ports of its own, and the resource that answers a constant. */
package crm.bench.system;
