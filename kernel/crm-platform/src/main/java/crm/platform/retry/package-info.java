/** Trying again: how long to wait, and whether it is the record's fault or the database's. */
package crm.platform.retry;
