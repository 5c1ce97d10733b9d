/**
 * A producer tells its whole state again, for consumers that were not there when it came about: a job walks through the
 * {@link crm.platform.republication.StateSource}s and restates each aggregate, no faster than the relay can follow.
 */
package crm.platform.republication;
