/**
 * What happens to acknowledged work when a part dies: clients create customers, or a file is imported, a part is killed or
 * its disk fills, and everything that was promised is looked for.
 */
package crm.bench.fault;
