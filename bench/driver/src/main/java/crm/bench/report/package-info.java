/** Tables, plots and raw figures. */
package crm.bench.report;
