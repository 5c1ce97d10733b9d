/** Whether traces are recorded, and how they go on where a thread or a process ends; their ids exist always. */
package crm.platform.trace;
