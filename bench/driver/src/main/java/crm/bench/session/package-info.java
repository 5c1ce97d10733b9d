/** A system under test and its API, as any client calls it. */
package crm.bench.session;
