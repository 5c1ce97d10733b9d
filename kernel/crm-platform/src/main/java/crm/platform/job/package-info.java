/**
 * Long work with rows: accepted at once, done in steps, watched and cancelled meanwhile. A step's effects and its progress
 * are one transaction, so that a job that was cut off goes on where it stopped.
 */
package crm.platform.job;
