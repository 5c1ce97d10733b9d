/** Trying again: how long to wait, whether it is the record's fault or the database's, and how often to speak of it. */
package crm.platform.retry;
