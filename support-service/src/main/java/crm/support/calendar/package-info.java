/**
 * When people work: business hours in a time zone, with holidays. What is promised in working time is computed here, to the
 * nanosecond and whatever the clocks do; everything else only asks.
 *
 * <p>A calendar has versions and none is lost: a ticket keeps the version it was measured by.
 */
package crm.support.calendar;
