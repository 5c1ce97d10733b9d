/** The benchmark's command line: one class for each command. */
package crm.bench;
