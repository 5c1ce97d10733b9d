/** Housekeeping: what was sent or handled long ago is deleted. */
package crm.platform.retention;
