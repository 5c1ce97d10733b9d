/** Whether traces are recorded; their ids exist always. */
package crm.platform.trace;
