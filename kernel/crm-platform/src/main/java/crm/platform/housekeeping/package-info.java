/** What has to be done now and then, by any instance: chores, and who does them. */
package crm.platform.housekeeping;
