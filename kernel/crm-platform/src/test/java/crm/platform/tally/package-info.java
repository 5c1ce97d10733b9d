/** A kind of job to test jobs with: it writes down the lines of a file. */
package crm.platform.tally;
